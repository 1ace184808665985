using Solvent.Datasets;
using Solvent.Experiments;

namespace Solvent.Retraining;

/// <summary>What is known about the errors of the models that there are, as a matrix over the versions from the one that the first was trained on.</summary>
internal sealed class ServedBlocks
{
    private readonly IReadOnlyList<DatasetVersion> _versions;
    private readonly ModelVersion?[] _models;
    private readonly double[][] _losses;

    private readonly IReadOnlySet<string> _champions;

    private ServedBlocks(IReadOnlyList<DatasetVersion> versions, ModelVersion?[] models, double[][] losses, IReadOnlySet<string> champions) => (_versions, _models, _losses, _champions) = (versions, models, losses, champions);

    /// <summary>The blocks that were served, from 1.</summary>
    public int Count => _versions.Count - 1;

    public IReadOnlyList<string> Names => [.. _versions.Skip(1).Select(version => version.Reference)];

    public ErrorMatrix Matrix => ErrorMatrix.Of(_losses, Count);

    /// <summary>The blocks after which a model was trained that became the champion and has served since.</summary>
    public IReadOnlyList<int> Promoted => [.. Enumerable.Range(1, Math.Max(0, Count - 1)).Where(block => _models[block] is { } model && _champions.Contains(model.Reference))];

    /// <summary>Whether a model was trained after a block that was registered.</summary>
    public bool HasModel(int block) => block < Count && _models[block] is not null;

    /// <summary>The scores of models on later blocks that nobody has measured.</summary>
    public IReadOnlyList<MissingScore> Missing =>
    [
        .. from model in Enumerable.Range(0, Count)
           where _models[model] is not null
           from block in Enumerable.Range(model + 1, Count - model)
           where double.IsNaN(_losses[model][block])
           select new MissingScore(_models[model]!.Reference, _versions[block].Reference),
    ];

    /// <summary>The block of a version; <see langword="null"/> when it is none.</summary>
    public int? BlockOf(string? version) => Enumerable.Range(0, _versions.Count).Where(block => _versions[block].Reference == version).Select(block => (int?)block).FirstOrDefault();

    /// <summary>The blocks; <see langword="null"/> as long as no model has served one.</summary>
    /// <param name="book">The scores.</param>
    /// <param name="champions">The models that are or were the champion.</param>
    public static ServedBlocks? Of(ScoreBook book, IReadOnlySet<string> champions)
    {
        var trained = book.Models.Select(model => (Model: model, Data: book.TrainedOn(model))).Where(model => book.Versions.Any(version => version.Reference == model.Data)).ToList();
        if (trained.Count == 0) return null;
        var first = trained.Min(model => ScoreBook.NumberOf(model.Data!));
        var versions = book.Versions.Where(version => ScoreBook.NumberOf(version.Reference) >= first).ToList();
        if (versions.Count < 2 || versions.Exists(version => version.Rows is null)) return null;
        ModelVersion?[] models = [.. versions.Select(version => trained.LastOrDefault(model => model.Data == version.Reference).Model)];
        double[][] losses = [.. models.Select(model => versions.Select(version => model is null ? double.NaN : book.Find(model.Reference, version.Reference)?.Error * version.Rows ?? double.NaN).ToArray())];
        return new ServedBlocks(versions, models, losses, champions);
    }

    /// <summary>The matrix of what comes after a block, with one model at its end or another.</summary>
    public ErrorMatrix After(int block, int model)
    {
        var rest = Count - block;
        return ErrorMatrix.Of([.. Enumerable.Range(0, rest).Select(row => (IReadOnlyList<double>)_losses[row == 0 ? model : block + row][block..])], rest);
    }
}
