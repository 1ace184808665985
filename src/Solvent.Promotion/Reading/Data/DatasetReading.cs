using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Experiments;
using Solvent.Promotion.Reading.Flow;
using Solvent.Promotion.Reading.Program;

namespace Solvent.Promotion.Reading.Data;

/// <summary>Finds the dataset versions that code reads. A reference may be put together when the code runs; then the recorded runs tell which versions it named.</summary>
internal sealed partial class DatasetReading(NotebookProgram program, ProjectStore? store)
{
    /// <summary>Whether <see cref="Read"/> has found a call that reads a version.</summary>
    public bool ReadsVersions { get; private set; }

    public IReadOnlyList<PlannedDataset> Read(IEnumerable<SyntaxNode> code, IReadOnlyList<RunRecord> runs)
    {
        var datasets = new Dictionary<string, PlannedDataset>(StringComparer.Ordinal);
        var (reads, firstCell) = (false, 0);
        foreach (var node in code.SelectMany(node => node.DescendantNodesAndSelf()))
        {
            if (node is InvocationExpressionSyntax call && IsRead(call))
            {
                if (!reads) (reads, firstCell) = (true, program.PlaceOf(call).Cell + 1);
                if (call.ArgumentList.Arguments is [{ Expression: var expression }, ..] && program.Model.GetConstantValue(expression) is { HasValue: true, Value: string reference }) Add(reference, node);
            }
            else if (node is LiteralExpressionSyntax { Token.Value: string text } && Reference().IsMatch(text) && (store?.Find(text) is not null || store is not { HasVersions: true }))
            {
                Add(text, node);
            }
            else if (node is InterpolatedStringTextSyntax { TextToken.ValueText: var start } && Start().Match(start) is { Success: true } match)
            {
                // Any version of the dataset may be meant.
                foreach (var tag in store?.Tags(match.Groups["name"].Value) ?? []) Add(tag, node);
            }
        }

        ReadsVersions = reads;
        if (!reads) return [];
        foreach (var read in runs.SelectMany(run => run.Datasets).Where(read => read.Mode == DatasetAccess.Read)) AddRead(read);
        return [.. datasets.Values.OrderBy(dataset => dataset.Reference, StringComparer.Ordinal)];

        void Add(string reference, SyntaxNode at)
        {
            if (datasets.ContainsKey(reference)) return;
            var pinned = store?.Find(reference) is { } version ? $"{version.Dataset}@{version.Hash}" : null;
            datasets[reference] = new PlannedDataset(reference, pinned, program.PlaceOf(at).Cell + 1);
        }

        void AddRead(RunDataset read)
        {
            var pinned = $"{read.Name}@{read.Hash}";
            var names = store?.Find(pinned) is { } version ? version.Tags.Select(tag => $"{read.Name}#{tag}").Append(read.Reference) : [read.Reference];
            var missing = names.Where(name => !datasets.ContainsKey(name)).ToList();
            if (missing.Count < names.Count()) return;
            foreach (var name in missing) datasets[name] = new PlannedDataset(name, pinned, firstCell);
        }
    }

    /// <summary>Whether a call reads a dataset version.</summary>
    public bool IsRead(InvocationExpressionSyntax call)
        => program.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { Name: "Dataset", ContainingNamespace: var space } } method
            && space.ToDisplayString() == "Solvent.Datasets" && method.Name is "Open" or "OpenDataFrame" or "OpenDataView" or "OpenStream" or "Path";

    [GeneratedRegex(@"^[a-z0-9._-]+[@#][A-Za-z0-9._-]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?<name>[a-z0-9._-]+)#$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Start();
}
