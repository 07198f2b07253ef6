namespace Strata.Studies;

/// <summary>
/// Mean temperature of a rectangular source of even power in the middle of a plate with a film on its other face and insulated
/// sides, per W: the series of Muzychka, Culham and Yovanovich, "Thermal Spreading Resistance of Eccentric Heat Sources on
/// Rectangular Flux Channels", J. Electron. Packag. 125 (2003) 178; first Yovanovich, Muzychka and Culham, AIAA 98-0873.
/// </summary>
/// <param name="HalfX">Half the plate's width c, m.</param>
/// <param name="HalfY">Half the plate's depth d, m.</param>
/// <param name="SourceX">Half the source's width a, m; at most c.</param>
/// <param name="SourceY">Half the source's depth b, m; at most d.</param>
/// <param name="Thickness">Thickness t of the plate, m.</param>
/// <param name="Film">Film coefficient h, W/(m2 K).</param>
internal sealed record FluxChannel(double HalfX, double HalfY, double SourceX, double SourceY, double Thickness, double Film)
{
    // The terms of the double sum fall as 1/(m n)^2 / beta: 400 leave less than 1e-4 of a source of a twentieth of the width.
    private const int Terms = 400;

    /// <summary>Rth = t/(k A) + 1/(h A) + Rx + Ry + Rxy, K/W.</summary>
    /// <param name="conductivity">k, W/(m K).</param>
    public double Resistance(double conductivity)
    {
        double area = 4 * HalfX * HalfY;
        double one = Thickness / (conductivity * area) + 1 / (Film * area);
        double x = 0;
        double y = 0;
        double both = 0;
        for (int m = 1; m <= Terms; m++)
        {
            double delta = m * Math.PI / HalfX;
            double lambda = m * Math.PI / HalfY;
            x += Square(SourceX * delta) / (delta * delta * delta) * Decay(delta, conductivity);
            y += Square(SourceY * lambda) / (lambda * lambda * lambda) * Decay(lambda, conductivity);
            for (int n = 1; n <= Terms && SourceX < HalfX && SourceY < HalfY; n++)
            {
                double other = n * Math.PI / HalfY;
                double beta = Math.Sqrt(delta * delta + other * other);
                both += Square(SourceX * delta) * Square(SourceY * other) / (delta * delta * other * other * beta)
                    * Decay(beta, conductivity);
            }
        }

        double cd = HalfX * HalfY * conductivity;
        double source = SourceX * SourceY;
        return one + x / (2 * SourceX * SourceX * cd) + y / (2 * SourceY * SourceY * cd) + both / (source * source * cd);
    }

    /// <summary>The conductivity at which the resistance is a given one, W/(m K); null where the film alone exceeds it.</summary>
    /// <param name="resistance">K/W.</param>
    public double? ConductivityFor(double resistance)
    {
        // Falls with the conductivity, from infinity to the film's 1 / (h A).
        if (resistance * Film * 4 * HalfX * HalfY <= 1)
        {
            return null;
        }

        double low = 1e-4;
        double high = 1e5;
        while (high / low > 1 + 1e-9)
        {
            double middle = Math.Sqrt(low * high);
            (low, high) = Resistance(middle) > resistance ? (middle, high) : (low, middle);
        }

        return Math.Sqrt(low * high);
    }

    // (z + (h/k) tanh(z t)) / (z tanh(z t) + h/k)
    private double Decay(double z, double conductivity)
    {
        double tanh = Math.Tanh(z * Thickness);
        double biot = Film / conductivity;
        return (z + biot * tanh) / (z * tanh + biot);
    }

    private static double Square(double angle) => Math.Sin(angle) * Math.Sin(angle);
}
