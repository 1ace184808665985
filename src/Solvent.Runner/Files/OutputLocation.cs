using Solvent.Notebooks;

namespace Solvent.Runner.Files;

/// <summary>Decides where the executed notebook is written.</summary>
internal static class OutputLocation
{
    /// <summary>The full path of the executed notebook, to which the process may write.</summary>
    /// <exception cref="SolventException"><c>output-is-source</c>, <c>output-not-notebook</c>, <c>notebook-without-file</c> or <c>write-failed</c>.</exception>
    public static string Resolve(NotebookDocument notebook, NotebookRunOptions options)
    {
        var source = notebook.Path is { } path ? Path.GetFullPath(path) : null;
        var target = Choose(source, options);
        if (!options.InPlace && source is not null && IsSameFile(source, target))
        {
            throw new SolventException("output-is-source", $"The executed notebook would replace its source '{notebook.Path}'.")
            {
                File = notebook.Path,
                Hint = "Choose another --output, or pass --in-place if you want that.",
                ExitCode = SolventException.WrongUsage,
            };
        }

        if (!target.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
        {
            throw new SolventException("output-not-notebook", $"Only .ipynb files keep outputs, and '{target}' is none.")
            {
                File = target,
                Hint = options.InPlace ? "Run it without --in-place; the executed notebook is written as .ipynb." : "End the name with .ipynb.",
                ExitCode = SolventException.WrongUsage,
            };
        }

        EnsureWritable(target);
        return target;
    }

    private static string Choose(string? source, NotebookRunOptions options)
    {
        if (options is { InPlace: false, OutputPath: { } chosen }) return Path.GetFullPath(chosen);
        if (source is null)
        {
            throw new SolventException("notebook-without-file", "A notebook that was not read from a file needs a place for its outputs.")
            {
                Hint = "Set an output path.",
            };
        }

        return options.InPlace ? Final(source) : Path.ChangeExtension(source, ".executed.ipynb");
    }

    private static bool IsSameFile(string source, string target)
        => string.Equals(Final(source), Final(target), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static string Final(string path)
        => File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;

    /// <summary>Finds out before an hour of work that its result could not be kept.</summary>
    private static void EnsureWritable(string target)
    {
        var folder = Path.GetDirectoryName(target)!;
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose))
            {
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw AtomicFile.WriteFailure(target, exception)!;
        }
    }
}
