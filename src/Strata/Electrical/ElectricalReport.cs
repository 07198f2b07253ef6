using Strata.CrossSections;
using Strata.Fields;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Electrical;

/// <summary>Collects the results and fields of the nets of a design, net by net, while each is in the workspace.</summary>
internal sealed class ElectricalReport
{
    private readonly CrossSection _section;
    private readonly List<NetResult> _nets = [];
    private readonly ElectricalProbeResult[] _probes;
    private readonly ElectricalSolution? _fields;
    private double _imbalance;

    /// <summary>Creates an empty report.</summary>
    /// <param name="mesh">The mesh of the whole section that the fields are read on.</param>
    /// <param name="keepFields">Whether to keep fields.</param>
    public ElectricalReport(SectionMesh mesh, bool keepFields)
    {
        _section = mesh.Section;
        _probes = [.. _section.Probes.Select(probe => new ElectricalProbeResult(probe.Name, null))];
        _fields = keepFields ? new ElectricalSolution(mesh) : null;
    }

    /// <summary>The fields; null when they are not kept.</summary>
    public ElectricalSolution? Fields => _fields;

    /// <summary>Adds a solved net.</summary>
    /// <param name="field">The net.</param>
    /// <param name="fluxes">Fluxes of its solution.</param>
    /// <param name="solver">Bounds the probes; null where the conductivities are only those of the last iteration.</param>
    /// <param name="alike">The result that the net shares; null when it has its own.</param>
    /// <returns>The result of the net.</returns>
    public NetResult Add(NetField field, FaceFluxes fluxes, FieldSolver? solver = null, NetResult? alike = null)
    {
        field = solver is null || field.Readings is not null ? field : field with { Readings = NetReadings.Of(solver, field) };
        NetResult result = NetReadout.Read(field, fluxes) with { Em = NetEm.Read(field, fluxes) };
        if (field.Resistance is not null)
        {
            EnergyShares shares = Spent(field);
            IEnumerable<Sensitivity> layers = field.Model.Net.Links.Count == 0
                ? LayerStretch.Sensitivities(field.Model.Mesh, field.Model.Problem, field.Gap.RowStretch) : [];
            result = result with { Shares = shares.Shares(), Sensitivities = [.. shares.Sensitivities(), .. layers] };
        }

        _nets.Add(alike ?? result);
        _imbalance = alike is null ? Math.Max(_imbalance, fluxes.RelativeImbalance) : _imbalance;
        var readout = new FieldReadout(field.Model.Problem, fluxes, field.U, field.Continuous);
        for (int p = 0; p < _probes.Length; p++)
        {
            if (_probes[p].VV is null && readout.Read(_section.Probes[p].Place) is double value)
            {
                _probes[p] = _probes[p] with { VV = field.Offset + (field.Scale * value) };
                _probes[p] = solver is null ? _probes[p] : NetOutputs.Complete(_probes[p], _section.Probes[p].Place, field, p);
            }
        }

        if (_fields is not null)
        {
            WriteFields(_fields, field, fluxes, readout);
        }

        return result;
    }

    /// <summary>Adds a net by a result that it shares.</summary>
    public void Add(NetResult result) => _nets.Add(result);

    /// <summary>The electrical results.</summary>
    /// <param name="floating">Names of floating regions.</param>
    public ElectricalResult Finish(IReadOnlyList<string> floating) => new()
    {
        Nets = _nets,
        FloatingRegions = floating,
        Probes = _probes,
        BalanceRelative = _imbalance,
    };

    /// <summary>Where the energy of a net's current is spent: in regions, contacts, sheets and links.</summary>
    internal static EnergyShares Spent(NetField field)
    {
        NetModel model = field.Model;
        var shares = new EnergyShares();
        shares.AddCells(model.Mesh, field.Gap.Energies.Cells, MaterialProperty.ElectricalConductivity);
        shares.AddContacts(model.Mesh, model.Interfaces, field.Gap.Energies);
        shares.AddSheets(model.Sheets, field.Gap.Energies, MaterialProperty.ElectricalConductivity);
        for (int n = 0; n < model.Net.Links.Count; n++)
        {
            LumpedLink link = model.Mesh.Section.Links[model.Net.Links[n]];
            int end = model.Net.Terminals.Count + (2 * n);
            double drop = (field.Potentials[model.ElectrodeOf[end]] ?? 0) - (field.Potentials[model.ElectrodeOf[end + 1]] ?? 0);
            shares.AddLink(link.Name, drop * drop / (link.ElectricalResistance ?? double.PositiveInfinity));
        }

        return shares;
    }

    private static void WriteFields(ElectricalSolution to, NetField field, FaceFluxes fluxes, FieldReadout readout)
    {
        RectilinearGrid own = field.Model.Mesh.Grid;
        RectilinearGrid grid = to.Mesh.Grid;
        double[] jx = new double[own.CellCount];
        double[] jz = new double[own.CellCount];
        fluxes.CellDensity(jx, jz);
        for (int i = 0; i < grid.Nx; i++)
        {
            int oi = own.X.CellAt(grid.X.Centres[i]);
            for (int k = 0; k < grid.Nz && oi >= 0; k++)
            {
                int ok = own.Z.CellAt(grid.Z.Centres[k]);
                if (ok < 0 || !field.Model.InNet[own.Cell(oi, ok)])
                {
                    continue;
                }

                int c = grid.Cell(i, k);
                int o = own.Cell(oi, ok);
                double fraction = NetReadout.DensityFraction(field.Model, o);
                to.IsSolved[c] = true;
                to.PotentialV[c] = field.Offset + (field.Scale * (readout.At(grid.X.Centres[i], grid.Z.Centres[k]) ?? field.U[o]));
                to.CurrentDensityX[c] = field.Scale * jx[o] / fraction;
                to.CurrentDensityZ[c] = field.Scale * jz[o] / fraction;
            }
        }
    }
}
