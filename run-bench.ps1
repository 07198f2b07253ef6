$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
dotnet run -c Release --project bench/Strata.Bench -- @args
exit $LASTEXITCODE
