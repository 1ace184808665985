using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading.Flow;
using Solvent.Promotion.Reading.Program;

namespace Solvent.Promotion.Reading.Data;

/// <summary>Finds the models of a notebook, and the types of their rows: those of the prediction engine, else of the rows that are loaded and made.</summary>
internal static class ModelReading
{
    public static IReadOnlyList<PlannedModel> Read(NotebookProgram program, IReadOnlyList<ILocalSymbol> results, NameTable names)
    {
        var calls = program.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(call => (Call: call, Method: program.Model.GetSymbolInfo(call).Symbol as IMethodSymbol))
            .Where(call => call.Method is not null)
            .ToList();
        var engine = calls.FirstOrDefault(call => call.Method!.Name == "CreatePredictionEngine" && call.Method.TypeArguments.Length == 2).Method;
        var input = Own(engine?.TypeArguments[0]) ?? calls.Select(call => call.Method!).Where(method => method.Name is "LoadFromTextFile" or "LoadFromEnumerable" && method.TypeArguments.Length == 1)
            .Select(method => Own(method.TypeArguments[0])).FirstOrDefault(type => type is not null);
        var output = Own(engine?.TypeArguments[1]) ?? calls.Select(call => call.Method!).Where(method => method.Name == "CreateEnumerable" && method.TypeArguments.Length == 1)
            .Select(method => Own(method.TypeArguments[0])).FirstOrDefault(type => type is not null && !SymbolEqualityComparer.Default.Equals(type, input));

        var models = new List<PlannedModel>();
        foreach (var (call, method) in calls)
        {
            var arguments = call.ArgumentList.Arguments;
            switch (method!.ContainingType?.Name, method.Name)
            {
                case ("Models" or "ModelRegistry", "Register") when Text(program, arguments, method, "name") is { } name:
                    models.Add(Model(name) with { IsRegistered = true });
                    break;
                case ("ModelOperationsCatalog", "Save") when Text(program, arguments, method, "filePath") is { } path:
                    models.Add(Model(System.IO.Path.GetFileNameWithoutExtension(path)) with { Path = path });
                    break;
                case ("Run", "LogModel"):
                    models.Add(Model(Text(program, arguments, method, "name") ?? "model"));
                    break;
                default:
                    break;
            }
        }

        if (models.Count == 0) models.AddRange(results.Where(result => ResultTypes.IsModel(result.Type)).Select(result => Model(program.OriginalName(result.Name))));
        return [.. models.DistinctBy(model => (model.Name, model.IsRegistered))];

        PlannedModel Model(string name) => new(name, input is null ? null : names.Of(input), output is null ? null : names.Of(output));
    }

    /// <summary>The types of rows and predictions that <see cref="Read"/> finds, which a project keeps even where only left out code names them.</summary>
    public static IEnumerable<INamedTypeSymbol> RowTypes(NotebookProgram program) => program.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Select(call => program.Model.GetSymbolInfo(call).Symbol)
        .OfType<IMethodSymbol>()
        .Where(method => method.Name == "CreatePredictionEngine" && method.TypeArguments.Length == 2)
        .SelectMany(method => method.TypeArguments)
        .Select(Own)
        .OfType<INamedTypeSymbol>();

    private static INamedTypeSymbol? Own(ITypeSymbol? type) => type is INamedTypeSymbol { DeclaringSyntaxReferences.Length: > 0, IsAnonymousType: false } named ? named : null;

    private static string? Text(NotebookProgram program, SeparatedSyntaxList<ArgumentSyntax> arguments, IMethodSymbol method, string parameter)
    {
        var index = method.Parameters.IndexOf(method.Parameters.FirstOrDefault(candidate => candidate.Name == parameter)!);
        var argument = arguments.FirstOrDefault(candidate => candidate.NameColon?.Name.Identifier.ValueText == parameter)
            ?? (index >= 0 && index < arguments.Count && arguments[index].NameColon is null ? arguments[index] : null);
        return argument is not null && program.Model.GetConstantValue(argument.Expression) is { HasValue: true, Value: string text } ? text : null;
    }
}
