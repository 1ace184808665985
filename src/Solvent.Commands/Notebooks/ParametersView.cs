using Solvent.Commands.Views;
using Solvent.Notebooks;

namespace Solvent.Commands.Notebooks;

/// <summary>The parameters of a notebook.</summary>
internal static class ParametersView
{
    public static ResultView Of(IReadOnlyList<NotebookParameter> parameters)
    {
        var payload = parameters.Select(ParameterPayload.From).ToList();
        if (parameters.Count == 0) return new ResultView(null, [new TextBlock("The notebook declares no parameters. Declare one in a cell: #!param trees = 100")], payload);
        var rows = parameters.Select(parameter => (IReadOnlyList<ViewCell>)
        [
            parameter.Name,
            parameter.TypeName,
            parameter.Default,
            new ViewCell(ViewFormat.Count(parameter.Cell + 1), ViewTone.Muted),
            parameter.Type is null ? new ViewCell("cannot be given from outside", ViewTone.Warning) : parameter.Description,
        ]).ToList();
        return new ResultView(
            null,
            [new TableBlock([ViewColumn.Text("parameter"), ViewColumn.Text("type"), ViewColumn.Text("default"), ViewColumn.Number("cell"), ViewColumn.Text("")], rows)],
            payload);
    }

    private sealed record ParameterPayload(string Name, string Type, string Default, string? Description, int Cell, int Line, bool Settable)
    {
        public static ParameterPayload From(NotebookParameter parameter) => new(
            parameter.Name, parameter.TypeName, parameter.Default, parameter.Description, parameter.Cell, parameter.Line, parameter.Type is not null);
    }
}
