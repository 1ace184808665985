using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Solvent.Promotion.Reading;
using Solvent.Promotion.Reading.Flow;
using Solvent.Promotion.Writing.Code;

namespace Solvent.Promotion.Writing;

/// <summary>Writes the record of results.</summary>
internal static class ResultWriter
{
    public static SourceFile? Write(ProjectShape shape)
    {
        var flow = shape.Flow;
        if (flow.Results.Count == 0) return null;
        var types = new TypeNames(flow.Names);
        var text = new StringBuilder();
        text.Append("/// <summary>What the pipeline has trained and measured.</summary>\n");
        text.Append(CultureInfo.InvariantCulture, $"public sealed record {flow.Generated.Result}\n{{\n");
        foreach (var result in flow.Results)
        {
            text.Append(CultureInfo.InvariantCulture, $"    /// <summary>The {(ResultTypes.IsMetrics(result.Type) ? "metrics" : "model")} <c>{flow.Program.OriginalName(result.Name)}</c> of the notebook.</summary>\n");
            text.Append(CultureInfo.InvariantCulture, $"    public required {types.Of(result.Type)} {Property(flow, result)} {{ get; init; }}\n\n");
        }

        text.Append("    /// <summary>All numbers of the metrics, by name.</summary>\n    public IReadOnlyDictionary<string, double> ToNumbers() => new Dictionary<string, double>\n    {\n");
        var metrics = flow.Results.Where(result => ResultTypes.IsMetrics(result.Type)).ToList();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var result in metrics.AsEnumerable().Reverse())
        {
            // The last metrics have the plain names, as a run that records them all has.
            foreach (var number in ResultTypes.Numbers(result.Type))
            {
                var name = names.Add(number) ? number : $"{Property(flow, result)}.{number}";
                text.Append(CultureInfo.InvariantCulture, $"        [\"{name}\"] = {Property(flow, result)}.{number},\n");
            }
        }

        text.Append("    };\n}\n");
        return new SourceFile(shape.InProject($"{flow.Generated.Result}.cs"), shape.Plan.Namespace, text.ToString()) { Usings = types.Namespaces };
    }

    /// <summary>The property of a variable.</summary>
    public static string Property(NotebookFlow flow, ILocalSymbol result)
    {
        var name = Identifiers.Pascal(flow.Names.Of(result));
        return name.Length == 0 || name == flow.Generated.Result ? name + "Value" : name;
    }
}
