using System.Globalization;
using System.Text;
using Solvent.Notebooks;

namespace Solvent.Runner.Outputs;

/// <summary>Measures outputs in bytes of UTF-8.</summary>
internal static class OutputSize
{
    private const double Mebibyte = 1024 * 1024;

    public static long Of(MimeBundle data) => data.Sum(content => (long)Encoding.UTF8.GetByteCount(content.Text));

    /// <summary>A number of bytes as people read it: <c>16 MB</c>.</summary>
    public static string InWords(long bytes) => bytes < Mebibyte
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / Mebibyte:0.#} MB");
}
