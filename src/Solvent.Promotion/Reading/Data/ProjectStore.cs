using System.Security.Cryptography;
using Solvent.Datasets;
using Solvent.Experiments;
using Solvent.Notebooks;

namespace Solvent.Promotion.Reading.Data;

/// <summary>The versions and runs of the project around a notebook. Without a store there are none.</summary>
internal sealed class ProjectStore
{
    private readonly DatasetRepository? _repository;
    private readonly string _folder;
    private readonly PromotionOptions _options;
    private readonly SortedDictionary<string, string> _found = new(StringComparer.Ordinal);

    public ProjectStore(NotebookDocument notebook, PromotionOptions options)
    {
        _options = options;
        _folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(notebook.Path ?? "notebook.ipynb"))!;
        if (!Directory.Exists(_folder)) return;
        var repository = DatasetRepository.Open(_folder);
        if (Directory.Exists(System.IO.Path.Combine(repository.Root, ".solvent"))) _repository = repository;
    }

    /// <summary>The folder of the notebook, to which its paths are relative.</summary>
    public string Folder => _folder;

    /// <summary>The versions that <see cref="VersionOf"/> has found: by path, each by its hash.</summary>
    public IReadOnlyDictionary<string, string> Found => _found;

    /// <summary>Whether there is a store with versions.</summary>
    public bool HasVersions => _repository?.List().Count > 0;

    /// <summary>References to the versions of a dataset that have a tag.</summary>
    public IEnumerable<string> Tags(string dataset)
        => _repository is null || !_repository.List().Any(newest => newest.Dataset == dataset) ? [] : _repository.Log(dataset).SelectMany(version => version.Tags).Select(tag => $"{dataset}#{tag}");

    /// <summary>The version that a reference names; <see langword="null"/> when there is none.</summary>
    public DatasetVersion? Find(string reference)
    {
        if (_repository is null) return null;
        try
        {
            return _repository.Resolve(reference);
        }
        catch (SolventException)
        {
            return null;
        }
    }

    /// <summary>The version with the bytes of a file beside the notebook.</summary>
    public DatasetVersion? VersionOf(string path)
    {
        if (FindVersion(path) is not { } version) return null;
        _found[path] = $"{version.Dataset}@{version.Hash}";
        return version;
    }

    /// <summary>The rows of data that a promoted project has and that is not here: the text, and whether these are all.</summary>
    public (string Text, bool IsWhole)? Remembered(string name)
        => _options.Data.FirstOrDefault(data => data.Name == name && data.Sample is not null) is { } data && _options.ReadSample?.Invoke(data.Sample!) is { } text ? (text, data.IsWhole) : null;

    private DatasetVersion? FindVersion(string path)
    {
        var file = System.IO.Path.GetFullPath(path, _folder);
        if (_repository is null) return null;
        if (!File.Exists(file)) return _options.Data.FirstOrDefault(data => data.Name == path)?.Pinned is { } pinned ? Find(pinned) : null;
        using var stream = File.OpenRead(file);
        var length = stream.Length;
        var candidates = _repository.List().SelectMany(newest => _repository.Log(newest.Dataset)).Where(version => version.Bytes == length && version.Files == 1).ToList();
        if (candidates.Count == 0) return null;
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        return candidates.FirstOrDefault(version => version.Hash == hash);
    }

    /// <summary>The bytes of a version as text, from the beginning; <see langword="null"/> when they are not there.</summary>
    public StreamReader? Read(string pinned)
    {
        try
        {
            return _repository is null ? null : new StreamReader(_repository.OpenReadAsync(pinned).GetAwaiter().GetResult());
        }
        catch (SolventException)
        {
            return null;
        }
    }

    /// <summary>
    /// The finished runs of the notebook as it is now, for each experiment and set of parameters the newest. A run that executed other code than the notebook
    /// has now says nothing about it.
    /// </summary>
    public IReadOnlyList<RunRecord> Runs(NotebookDocument notebook)
    {
        if (_repository is null || notebook.Path is null) return [];
        using var store = ExperimentStore.Open(_folder);
        var path = System.IO.Path.GetFullPath(notebook.Path);
        var code = notebook.Cells.Select(cell => Normal(cell.Source)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. store.List()
                .Where(run => run.Status == RunStatus.Finished && run.Metrics.Count > 0 && run.Notebook is { } from && System.IO.Path.GetFullPath(from, _repository.Root) == path)
                .Select(run => store.Get(run.Id))
                .Where(run => run.Cells.All(cell => code.Contains(Normal(cell.Source))))
                .GroupBy(run => string.Join('\n', run.Params.Select(param => $"{param.Key}={param.Value}").Prepend(run.Experiment)), StringComparer.Ordinal)
                .Select(runs => runs.MaxBy(run => run.StartedAt)!)
                .OrderBy(run => run.StartedAt),
        ];
    }

    private static string Normal(string code) => code.ReplaceLineEndings("\n").Trim();
}
