using System.Globalization;

namespace Solvent.Datasets;

/// <summary>
/// The file <c>last</c> of a dataset: the largest number that a version has had that was removed. A number is never given out twice, so that a name which somebody
/// wrote down never comes to mean other data.
/// </summary>
internal static class LastNumber
{
    public const string FileName = "last";

    /// <summary>The number in the folder of a dataset; 0 when there is none, or none that can be read.</summary>
    public static int Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) && int.TryParse(File.ReadAllText(path).AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>Notes a number before its version is removed.</summary>
    public static Task NoteAsync(string folder, int number, string temporary, CancellationToken cancellationToken)
        => Read(folder) >= number
            ? Task.CompletedTask
            : AtomicFile.ReplaceAllTextAsync(Path.Combine(folder, FileName), temporary, string.Create(CultureInfo.InvariantCulture, $"{number}\n"), cancellationToken);
}
