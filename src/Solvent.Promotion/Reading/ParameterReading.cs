using Solvent.Notebooks;

namespace Solvent.Promotion.Reading;

/// <summary>The parameters of a notebook as options of a project.</summary>
internal static class ParameterReading
{
    public static IReadOnlyList<PlannedParameter> Read(NotebookDocument notebook)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. NotebookParameters.Read(notebook)
                .Where(parameter => parameter.Type is not null && parameter.DefaultValue is not null)
                .Select(parameter => new PlannedParameter(
                    parameter.Name,
                    Identifiers.Unique(Identifiers.Pascal(parameter.Name), taken),
                    parameter.Type!.Name,
                    parameter.DefaultValue!.Literal,
                    parameter.Description)),
        ];
    }
}
