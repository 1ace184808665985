using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Solvent.Notebooks;
using Solvent.Promotion.Updating.Disk;

namespace Solvent.Promotion.Updating;

/// <summary>The notebook that a project was promoted from, as it was then.</summary>
/// <param name="Path">Where it is, from the folder of the project, with <c>/</c>.</param>
/// <param name="Sha256">SHA-256 of its cells. Outputs are no part of it: running a notebook does not change it.</param>
/// <param name="Cells">A word for each cell: its language and the beginning of its hash.</param>
public sealed record PromotedNotebook(string Path, string Sha256, IReadOnlyList<string> Cells)
{
    private const int DigitsOfCell = 16;

    /// <summary>Describes a notebook.</summary>
    /// <param name="notebook">The notebook, which has a path.</param>
    /// <param name="folder">The folder of the project.</param>
    public static PromotedNotebook Of(NotebookDocument notebook, string folder)
    {
        var path = System.IO.Path.GetRelativePath(folder, System.IO.Path.GetFullPath(notebook.Path!)).Replace('\\', '/');
        return new PromotedNotebook(path, HashOf(notebook), [.. notebook.Cells.Select(WordOf)]);
    }

    internal static string WordOf(NotebookCell cell) => $"{cell.Language}:{FileText.Hash(cell.Source)[..DigitsOfCell]}";

    internal static string HashOf(NotebookDocument notebook)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var cell in notebook.Cells)
        {
            var source = FileText.Normalize(cell.Source);
            // The length keeps two cells from reading like one.
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{cell.Language} {source.Length} {source}")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
