using Solvent.Datasets;
using Solvent.Quality;

namespace Solvent.Commands.Quality;

/// <summary>Where the expectations of data belong: beside its file, and with versions of it.</summary>
/// <param name="File">The file beside the data, whether it is there or not; <see langword="null"/> for data that has no place.</param>
/// <param name="Version">The version that was named; <see langword="null"/> for a file and for a variable.</param>
/// <param name="Repository">Where the versions are.</param>
internal sealed record SuitePlace(string? File, DatasetVersion? Version, DatasetRepository? Repository)
{
    public static SuitePlace Of(string data, CommandHost host)
    {
        if (data.StartsWith('@') && host.FindTable(data[1..]) is not null) return new SuitePlace(null, null, null);
        var path = host.FullPath(data);
        if (System.IO.File.Exists(path)) return new SuitePlace(SuiteFile.Beside(path), null, null);
        // What is neither a file nor a version is told by whoever opens it.
        if (!data.Contains('@') && !data.Contains('#') && (Path.HasExtension(data) || data.Contains('/') || data.Contains('\\'))) return new SuitePlace(null, null, null);
        var repository = DatasetRepository.Open(host.WorkingDirectory);
        var version = repository.Resolve(data);
        return new SuitePlace(SuiteFile.Beside(Path.Combine(repository.Root, version.TrackedPath ?? version.FileName)), version, repository);
    }

    /// <summary>The expectations that belong to the data: of a version those that were committed with it, else with the newest one before or after; of a file those beside it.</summary>
    /// <exception cref="SolventException"><c>expectation-invalid</c>, <c>object-damaged</c>, <c>object-missing</c>, <c>file-not-found</c>.</exception>
    public async Task<ChosenSuite?> FindAsync(CancellationToken cancellationToken)
    {
        if (Version is { } version && Repository!.Log(version.Dataset) is var versions)
        {
            var holder = version.Suite is null ? versions.FirstOrDefault(other => other.Suite is not null) : version;
            if (holder is not null && await Repository.ReadSuiteAsync(holder.Reference, cancellationToken) is { } text)
            {
                var origin = holder.Version == version.Version
                    ? $"The expectations are those that were committed with {holder.Reference}."
                    : $"{version.Reference} has no expectations of its own; these are those of {holder.Reference}.";
                return Chosen(text, origin);
            }
        }

        if (File is null || !System.IO.File.Exists(File)) return null;
        return Chosen(Read(File, File), Version is null ? $"The expectations are those in '{Path.GetFileName(File)}' beside it." : $"No version has expectations; these are those in '{Path.GetFileName(File)}', which are not committed.");
    }

    /// <summary>Writes expectations into the file beside the data.</summary>
    /// <returns>The full path of the file.</returns>
    /// <exception cref="SolventException"><c>no-place</c>, <c>file-exists</c>, <c>disk-full</c>, <c>write-failed</c>.</exception>
    public string Save(string text, bool force)
    {
        if (File is null)
        {
            throw new SolventException("no-place", "Data from memory has no file that expectations could stand beside.")
            {
                Hint = "Name a file or a version, or write them to a file by hand.",
                ExitCode = SolventException.WrongUsage,
            };
        }

        if (!force && System.IO.File.Exists(File) && Read(File, File) != text)
        {
            throw new SolventException("file-exists", $"'{Path.GetFileName(File)}' has other expectations already.")
            {
                File = File,
                Hint = "Add --force to replace them.",
            };
        }

        AtomicFile.WriteAllTextAsync(File, text, CancellationToken.None).GetAwaiter().GetResult();
        return File;
    }

    /// <exception cref="SolventException"><c>file-not-found</c>.</exception>
    public static string Read(string path, string shown)
    {
        try
        {
            return System.IO.File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SolventException("file-not-found", $"Cannot read the expectations in '{shown}': {exception.Message}", exception) { File = shown };
        }
    }

    /// <summary>A name for a variable in code that holds the data: <c>taxi</c> for <c>data/taxi.csv</c> and for <c>taxi@v2</c>.</summary>
    public static string Variable(string name)
    {
        var bare = Path.GetFileNameWithoutExtension(name.Split('@', '#')[0]);
        var letters = string.Concat(bare.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_'));
        return letters.Length > 0 && char.IsAsciiLetter(letters[0]) ? letters : "data";
    }

    private ChosenSuite Chosen(string text, string origin)
    {
        var expectations = Expectations.Parse(text);
        return expectations.Count == 0
            ? throw new SolventException("no-expectations", $"There is no expectation to check. {origin}") { Hint = "Write one a line, or let --suggest infer some." }
            : new ChosenSuite(expectations, origin, Path.GetDirectoryName(File));
    }
}
