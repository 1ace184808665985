using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Models;

/// <summary>One version of a model.</summary>
internal static class ModelView
{
    /// <summary><c>late-flight@v2 (champion)</c>.</summary>
    public static string Name(ModelVersion version) => version.Aliases.Count == 0 ? version.Reference : $"{version.Reference} ({string.Join(", ", version.Aliases)})";

    public static ResultView Of(ModelVersion version, string verdict, string text)
        => new(null, [new VerdictBlock(verdict, ViewTone.Good, text)], ModelVersionPayload.From(version));

    public static ResultView Of(ModelVersion version, ModelSchema? schema = null)
    {
        var blocks = new List<ViewBlock>
        {
            new FactsBlock(
            [
                new("aliases", ListOption.Join(version.Aliases)),
                new("run", version.Run),
                new("experiment", version.Experiment),
                new("artifact", version.Artifact),
                new("SHA-256", version.Hash),
                new("registered (UTC)", ViewFormat.Moment(version.CreatedAt)),
                new("by", version.Author),
                new("description", version.Description),
            ]),
        };
        if (schema is not null)
        {
            blocks.Add(new HeadingBlock("Columns"));
            blocks.Add(new TableBlock([ViewColumn.Text("column"), ViewColumn.Text("type")], [.. schema.Columns.Select(column => new ViewCell[] { column.Name, column.Type })]));
        }

        return new ResultView(version.Reference, blocks, ModelVersionPayload.From(version) with { Columns = schema?.Columns });
    }
}
