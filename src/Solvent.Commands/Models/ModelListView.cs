using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Models;

/// <summary>Models, and versions of one.</summary>
internal static class ModelListView
{
    /// <summary>The newest version of each model, and which others have an alias.</summary>
    public static ResultView Of(IReadOnlyList<RegisteredModel> models)
        => new(ViewFormat.Plural(models.Count, "model"), [Table(models.SelectMany(Noted), hasModel: true)], models.SelectMany(model => model.Versions).Select(ModelVersionPayload.From).ToList());

    /// <summary>All versions of a model.</summary>
    public static ResultView Of(RegisteredModel model)
        => new($"{model.Name}, {ViewFormat.Plural(model.Versions.Count, "version")}", [Table(model.Versions, hasModel: false)], model.Versions.Select(ModelVersionPayload.From).ToList());

    private static IEnumerable<ModelVersion> Noted(RegisteredModel model) => model.Versions.Where(version => version.Aliases.Count > 0 || version == model.Versions[^1]);

    private static TableBlock Table(IEnumerable<ModelVersion> versions, bool hasModel) => new(
        [ViewColumn.Text(hasModel ? "model" : "version"), ViewColumn.Text("aliases"), ViewColumn.Text("run"), ViewColumn.Text("experiment"), ViewColumn.Text("registered (UTC)"), ViewColumn.Text("SHA-256")],
        [.. versions.Select(version => new ViewCell[]
        {
            hasModel ? version.Reference : version.Version,
            string.Join(", ", version.Aliases),
            version.Run,
            version.Experiment,
            ViewFormat.Moment(version.CreatedAt),
            new ViewCell(ViewFormat.HashStart(version.Hash), ViewTone.Muted),
        })]);
}
