using System.Security.Cryptography;
using Solvent.Experiments;
using Solvent.Notebooks;

namespace Solvent.Promotion.Serving;

/// <summary>Finds the model of a notebook that gets a service: one that it registers, that was registered from its run, or that it saves.</summary>
internal static class ServedModelReading
{
    /// <summary>The model; <see langword="null"/> when there is none, when it predicts nothing for a row, or when nobody knows what its rows are made of.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="plan">What it is made of.</param>
    /// <param name="pinned">The model that was promoted before; by default the newest that there is.</param>
    public static ServedModel? Find(NotebookDocument notebook, PromotionPlan plan, PinnedModel? pinned)
    {
        if (TaskReading.Read(notebook) is not { } task) return null;
        pinned ??= Registered(notebook, plan) ?? Saved(notebook, plan);
        if (pinned is null) return null;
        var inputType = plan.Models.Select(model => model.InputType).FirstOrDefault(type => type is not null);
        var typed = inputType is null ? null : RowTypeReading.Read(notebook, inputType);
        var fields = typed ?? (pinned.Schema is { } schema ? ServiceFields.Of(schema) : null);
        if (fields is null) return null;
        var name = Path.GetFileNameWithoutExtension(pinned.Reference.Split('@')[0]);
        return new ServedModel(name, typed is null ? pinned : pinned with { Schema = null }, task, fields)
        {
            Packages = [.. plan.Packages.Select(package => package.Id).Where(id => id.StartsWith("Microsoft.ML", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.OrdinalIgnoreCase)],
        };
    }

    private static PinnedModel? Registered(NotebookDocument notebook, PromotionPlan plan)
    {
        if (notebook.Path is null) return null;
        using var store = ExperimentStore.Open(Path.GetDirectoryName(Path.GetFullPath(notebook.Path)));
        if (!Directory.Exists(Path.Combine(store.Root, ".solvent"))) return null;
        var named = plan.Models.Where(model => model.IsRegistered).Select(model => model.Name).ToHashSet(StringComparer.Ordinal);
        var runs = plan.GoldenRuns.Select(run => run.Id).ToHashSet(StringComparer.Ordinal);
        var version = store.Models.List().SelectMany(model => model.Versions)
            .Where(version => named.Contains(version.Model) || runs.Contains(version.Run))
            .OrderBy(version => runs.Contains(version.Run)).ThenBy(version => version.CreatedAt)
            .LastOrDefault();
        return version is null ? null : new PinnedModel(version.Reference, version.Hash) { Schema = SchemaOf(store, version) };
    }

    private static ModelSchema? SchemaOf(ExperimentStore store, ModelVersion version)
    {
        try
        {
            return store.Models.SchemaOf(version.Reference);
        }
        catch (SolventException)
        {
            // The types of the notebook may still tell what the rows are made of.
            return null;
        }
    }

    private static PinnedModel? Saved(NotebookDocument notebook, PromotionPlan plan)
    {
        if (plan.Models.FirstOrDefault(model => model.Path is not null || model.IsRegistered) is not { } model) return null;
        if (model.Path is not { } path) return new PinnedModel(model.Name, Sha256: null);
        var file = Path.GetFullPath(path, Path.GetDirectoryName(Path.GetFullPath(notebook.Path ?? "notebook.ipynb"))!);
        return new PinnedModel(path, File.Exists(file) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))) : null);
    }
}
