using Solvent.Datasets;
using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Commands.Drift;

/// <summary>Opens what a comparison is told to compare.</summary>
internal static class DriftInputs
{
    /// <summary>The description that arguments of this kind share.</summary>
    public const string Forms = "a file, a folder or pattern with the parts of a table, a dataset version such as taxi@v3 or taxi#clean, or a profile";

    // A smaller file is sooner read as a whole.
    private const long LargeFile = 64 << 20;

    /// <summary>Opens the reference: of a version its profile, which is kept with the store, of a large file its columns.</summary>
    public static async Task<DriftInput> ReferenceAsync(string source, CommandHost host, CancellationToken cancellationToken)
    {
        if (Given(source, host, cancellationToken) is { } given) return given;
        var path = host.FullPath(source);
        if (TableSource.IsFile(source, path)) return File(source, path, asColumns: IsLarge(path), cancellationToken);
        var repository = DatasetRepository.Open(host.WorkingDirectory);
        var version = repository.Resolve(source).Reference;
        return new DriftInput(version) { Profile = await repository.ProfileAsync(version, cancellationToken) };
    }

    /// <summary>Opens the current data for a comparison with a reference that is open.</summary>
    public static async Task<DriftInput> CurrentAsync(string source, DriftInput reference, CommandHost host, CancellationToken cancellationToken)
    {
        if (Given(source, host, cancellationToken) is { } given) return given;
        var path = host.FullPath(source);
        var asColumns = reference.Table is null;
        if (TableSource.IsFile(source, path)) return File(source, path, asColumns, cancellationToken);
        var repository = DatasetRepository.Open(host.WorkingDirectory);
        var version = repository.Resolve(source);
        if (version.Kind == DatasetKind.Folder) return new DriftInput(version.Reference) { Profile = await repository.ProfileAsync(version.Reference, cancellationToken) };
        return File(version.Reference, await repository.MaterializeAsync(version.Reference, cancellationToken), asColumns, cancellationToken);
    }

    /// <summary>Opens what has to be there value by value.</summary>
    /// <exception cref="SolventException"><c>profile-without-values</c>.</exception>
    public static async Task<DriftInput> ValuesAsync(string source, string option, CommandHost host, CancellationToken cancellationToken)
    {
        if (ReferenceProfile.IsProfile(host.FullPath(source)))
        {
            throw new SolventException("profile-without-values", $"'{source}' is a profile, and {option} needs the values themselves.")
            {
                File = source,
                Hint = $"Name the data that the profile was made of, or leave out {option}.",
                ExitCode = SolventException.WrongUsage,
            };
        }

        var (name, table) = await TableSource.OpenAsync(source, host, cancellationToken);
        return new DriftInput(name) { Table = table };
    }

    /// <summary>The files of a folder or of a pattern, or <see langword="null"/> where the user wrote neither.</summary>
    private static DriftInput? Given(string source, CommandHost host, CancellationToken cancellationToken)
    {
        if (source.StartsWith('@') && host.FindTable(source[1..]) is { } held) return new DriftInput(source[1..]) { Table = held };
        var path = host.FullPath(source);
        if (ReferenceProfile.IsProfile(path))
        {
            var profile = ReferenceProfile.Open(path);
            return new DriftInput(profile.Name) { Profile = profile };
        }

        return TableParts.Find(source, path) is { } parts
            ? new DriftInput(source) { Profile = ReferenceProfile.OfFiles(parts, source, cancellationToken: cancellationToken) }
            : null;
    }

    private static DriftInput File(string name, string path, bool asColumns, CancellationToken cancellationToken) => asColumns
        ? new DriftInput(name) { Source = ColumnSource.Open(path, cancellationToken: cancellationToken) }
        : new DriftInput(name) { Table = Table.Open(path, cancellationToken) };

    private static bool IsLarge(string path) => new FileInfo(path).Length >= LargeFile;
}
