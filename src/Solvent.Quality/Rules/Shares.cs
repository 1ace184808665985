using System.Globalization;

namespace Solvent.Quality;

/// <summary>Shares from 0 to 1 as users write them.</summary>
internal static class Shares
{
    /// <exception cref="SolventException"><c>expectation-invalid</c> when it is not between 0 and 1.</exception>
    public static double Require(double share, string ofWhat) => share is >= 0 and <= 1
        ? share
        : throw new SolventException("expectation-invalid", $"A share {ofWhat} must be between 0 and 1 (0 % and 100 %), not {Quoting.Number(share)}.")
        {
            ExitCode = SolventException.WrongUsage,
        };

    /// <summary>A percentage; 0.07 * 100 is not 7 in binary, so that a share without an exact percentage is written as a share.</summary>
    public static string ToText(double share)
    {
        var percent = Math.Round(share * 100, 10);
        return percent / 100 == share ? string.Create(CultureInfo.InvariantCulture, $"{Quoting.Number(percent)}%") : Quoting.Number(share);
    }
}
