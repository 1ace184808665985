using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Solvent.Experiments;

/// <summary>A short name for the code that a run executed: equal for equal cells in equal order.</summary>
internal static class CodeDigest
{
    public static string? Of(RunRecord run)
    {
        if (run.Cells.Count == 0) return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var cell in run.Cells)
        {
            // The length keeps two cells from reading like one.
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{cell.Language} {cell.Source.Length} {cell.Source}")));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{run.Cells.Count} cells, {Convert.ToHexStringLower(hash.GetHashAndReset())[..8]}");
    }
}
