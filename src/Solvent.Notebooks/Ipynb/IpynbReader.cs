using System.Globalization;
using Solvent.Notebooks.Json;

namespace Solvent.Notebooks.Ipynb;

/// <summary>Reads the JSON of a .ipynb file and refuses, in words that help, what is no notebook.</summary>
internal static class IpynbReader
{
    private const string NotNotebook = "Check that this is a notebook, or restore the file from version control or a backup.";
    private const string Upgrade = "Convert it with 'jupyter nbconvert --to notebook --nbformat 4', or open and save it in Jupyter or Visual Studio Code.";

    /// <summary>The root object and where it ends.</summary>
    public static (RawObject Root, int End) ReadRoot(string text, string? path)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        if (text.AsSpan(start).IsWhiteSpace()) throw CorruptNotebook.At(path, null, "is empty", "Restore it from version control or a backup.");
        try
        {
            var (value, end) = RawJsonReader.Read(text, start);
            return value is RawObject root ? (root, end) : throw CorruptNotebook.At(path, null, "is JSON but no notebook: it is no object", NotNotebook);
        }
        catch (JsonSyntaxException exception)
        {
            var what = exception.IsTruncated ? exception.Message : $"is not valid JSON: it {exception.Message}";
            var hint = exception.IsTruncated ? "Restore it from version control or a backup." : CorruptNotebook.RestoreHint;
            throw CorruptNotebook.At(path, CorruptNotebook.LineOf(text, exception.Offset), what, hint, exception);
        }
    }

    /// <summary>The array of cells of a notebook in a version that is known.</summary>
    public static RawArray CellsOf(RawObject root, string text, string? path)
    {
        var version = root["nbformat"] as RawScalar;
        if (root["worksheets"] is not null || version is not null && IsOlder(version))
        {
            throw CorruptNotebook.At(path, null, $"is in nbformat {(version is null ? "3" : version.Text)}; only nbformat 4 can be read", Upgrade);
        }

        if (version is not null && version.Text is not "4")
        {
            throw CorruptNotebook.At(
                path, CorruptNotebook.LineOf(text, version.Offset), $"is in nbformat {version.Text}, which is not known; only nbformat 4 can be read", Upgrade);
        }

        return root["cells"] switch
        {
            RawArray cells => cells,
            null => throw CorruptNotebook.At(path, null, "is JSON but no notebook: it has no 'cells'", NotNotebook),
            var other => throw CorruptNotebook.At(path, CorruptNotebook.LineOf(text, other.Offset), "has 'cells' that are no array", NotNotebook),
        };
    }

    /// <summary>The cell's object, with the members that everything else relies on checked.</summary>
    public static RawObject CheckCell(RawJson value, int index, string text, string? path)
    {
        if (value is not RawObject cell) throw Corrupt(value, "is no object");
        if (cell.Text("cell_type") is not ("code" or "markdown" or "raw"))
        {
            throw Corrupt(cell["cell_type"] ?? cell, cell.Text("cell_type") is { } type ? $"has the unknown type '{type}'" : "has no 'cell_type'");
        }

        if (cell["source"] is { } source && !IsText(source)) throw Corrupt(source, "has a 'source' that is no text");
        if (cell["outputs"] is { } outputs and not RawArray) throw Corrupt(outputs, "has 'outputs' that are no array");
        if (cell["metadata"] is { } metadata and not RawObject) throw Corrupt(metadata, "has 'metadata' that is no object");
        return cell;

        SolventException Corrupt(RawJson at, string what) => CorruptNotebook.At(
            path,
            CorruptNotebook.LineOf(text, at.Offset),
            string.Create(CultureInfo.InvariantCulture, $"has a broken cell {index + 1}: it {what}"),
            CorruptNotebook.RestoreHint,
            cell: index);
    }

    private static bool IsOlder(RawScalar version)
        => int.TryParse(version.Text, CultureInfo.InvariantCulture, out var major) && major < 4;

    private static bool IsText(RawJson value)
        => value is RawScalar { IsString: true } || value is RawArray array && array.Values.All(line => line is RawScalar { IsString: true });
}
