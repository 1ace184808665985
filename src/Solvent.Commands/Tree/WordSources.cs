using System.CommandLine.Completions;
using System.Globalization;
using Solvent.Datasets;
using Solvent.Experiments;

namespace Solvent.Commands;

/// <summary>What arguments can be, read from the project in which they are typed. A project that cannot be read offers nothing.</summary>
internal static class WordSources
{
    private const int MostRuns = 100;

    /// <summary>The names of datasets.</summary>
    public static IEnumerable<CompletionItem> Datasets(CompletionContext context) => Read(context, typing => DatasetRepository.Open(typing.Host.WorkingDirectory)
        .List()
        .Select(version => Item(version.Dataset, version.Message)));

    /// <summary>Versions of datasets, each by its number and by its tags, behind the names of the datasets.</summary>
    public static IEnumerable<CompletionItem> Versions(CompletionContext context) => Read(context, typing =>
    {
        var repository = DatasetRepository.Open(typing.Host.WorkingDirectory);
        return repository.List().SelectMany(newest => repository.Log(newest.Dataset)
            .SelectMany(version => version.Tags.Select(tag => Item($"{version.Dataset}#{tag}", version.Message)).Prepend(Item(version.Reference, version.Message)))
            .Prepend(Item(newest.Dataset, newest.Message)));
    });

    /// <summary>The names of remotes.</summary>
    public static IEnumerable<CompletionItem> Remotes(CompletionContext context) => Read(context, typing => new DatasetRemotes(DatasetRepository.Open(typing.Host.WorkingDirectory))
        .List()
        .Select(remote => Item(remote.Name, remote.Address)));

    /// <summary>Versions of datasets and files.</summary>
    public static IEnumerable<CompletionItem> Tables(CompletionContext context) => Versions(context).Concat(Files(context));

    /// <summary>Files and folders, from the working directory or the folder that is written already.</summary>
    public static IEnumerable<CompletionItem> Files(CompletionContext context) => Read(context, typing =>
    {
        var written = typing.Typed[..(typing.Typed.LastIndexOfAny(['/', '\\']) + 1)];
        var folder = new DirectoryInfo(typing.Host.FullPath(written.Length == 0 ? "." : written));
        return folder.EnumerateFileSystemInfos()
            .Where(entry => !entry.Name.StartsWith('.'))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => Item(written + (entry is DirectoryInfo ? entry.Name + "/" : entry.Name), null));
    });

    /// <summary>The ids of runs, newest first.</summary>
    public static IEnumerable<CompletionItem> Runs(CompletionContext context) => Read(context, typing =>
    {
        using var store = ExperimentStore.Open(typing.Host.WorkingDirectory);
        return store.Find(new RunQuery { Limit = MostRuns }).Reverse().Select((run, index) => Item(run.Id, $"{run.Experiment}, {run.Status.ToString().ToLowerInvariant()}", index)).ToList();
    });

    /// <summary>The names of experiments.</summary>
    public static IEnumerable<CompletionItem> Experiments(CompletionContext context) => Read(context, typing =>
    {
        using var store = ExperimentStore.Open(typing.Host.WorkingDirectory);
        return store.Experiments().Select(name => Item(name, null)).ToList();
    });

    /// <summary>Versions of registered models, by their numbers and by their aliases, behind the names of the models.</summary>
    public static IEnumerable<CompletionItem> Models(CompletionContext context) => Read(context, typing =>
    {
        using var store = ExperimentStore.Open(typing.Host.WorkingDirectory);
        return store.Models.List().SelectMany(model => model.Versions
            .SelectMany(version => version.Aliases.Select(alias => Item($"{model.Name}@{alias}", version.Version)).Prepend(Item(version.Reference, version.Description)))
            .Prepend(Item(model.Name, null))).ToList();
    });

    private static IReadOnlyList<CompletionItem> Read(CompletionContext context, Func<HostedParsing, IEnumerable<CompletionItem>> read)
    {
        if (HostedParsing.Of(context) is not { } typing) return [];
        try
        {
            return [.. read(typing)];
        }
        catch (Exception exception) when (exception is SolventException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static CompletionItem Item(string text, string? detail, int order = 0)
        => new(text, sortText: order.ToString("D6", CultureInfo.InvariantCulture), detail: detail);
}
