using Solvent.Datasets;
using Solvent.Tables;

namespace Solvent.Commands;

/// <summary>Opens the table that a word of a command names: a file, a dataset version, or in a notebook a variable.</summary>
internal static class TableSource
{
    /// <summary>The description that arguments of this kind share.</summary>
    public const string Forms = "a file, or a dataset version such as taxi@v3 or taxi#clean";

    public static async Task<NamedTable> OpenAsync(string source, CommandHost host, CancellationToken cancellationToken)
    {
        if (source.StartsWith('@') && host.FindTable(source[1..]) is { } held) return new NamedTable(source[1..], held);
        var path = host.FullPath(source);
        if (IsFile(source, path)) return new NamedTable(source, Table.Open(path, cancellationToken));
        var repository = DatasetRepository.Open(host.WorkingDirectory);
        var version = repository.Resolve(source);
        var file = await repository.MaterializeAsync(version.Reference, cancellationToken);
        return new NamedTable(version.Reference, Table.Open(file, cancellationToken));
    }

    /// <summary>Whether a word names a file that is there.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c> for a word that can be nothing else.</exception>
    public static bool IsFile(string source, string path)
    {
        if (File.Exists(path)) return true;
        return IsPath(source) ? throw FileNotFound(source, path) : false;
    }

    private static bool IsPath(string source)
        => source.Contains('/') || source.Contains('\\') || (Path.HasExtension(source) && !source.Contains('@') && !source.Contains('#'));

    private static SolventException FileNotFound(string source, string path)
    {
        var folder = Path.GetDirectoryName(path);
        var neighbours = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)) : [];
        return new SolventException("file-not-found", $"There is no file '{source}'.")
        {
            File = source,
            Hint = NearestName.Suggestion(Path.GetFileName(path), neighbours) ?? $"Relative paths start from '{Path.GetDirectoryName(path)}'.",
        };
    }
}
