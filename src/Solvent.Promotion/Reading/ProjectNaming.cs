using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Notebooks;
using Solvent.Promotion.Reading.Flow;
using Solvent.Promotion.Reading.Program;
using Solvent.Promotion.Reading.Steps;

namespace Solvent.Promotion.Reading;

/// <summary>The names of a project: its own, those of its types, steps, functions and variables.</summary>
internal sealed record ProjectNaming(string ProjectName, string Namespace, ProjectTypes Generated, IReadOnlyList<StepFlow> Steps, NameTable Names)
{
    private const string FirstStep = "Prepare";

    public static ProjectNaming Name(
        string asked, NotebookProgram program, KeptCode code, IReadOnlyList<StepFlow> steps, IReadOnlyList<FunctionFlow> functions, NotebookProjection projection)
    {
        var names = new NameTable(program.OriginalName);
        var types = NameTypes(program, code, names);
        var (project, space) = NameProject(asked, code, types, projection);
        var generated = ProjectTypes.For(project, types);
        var members = new HashSet<string>(types, StringComparer.Ordinal) { "Execute", "ExecuteAsync", "CheckData", generated.Pipeline, "Program" };
        foreach (var function in functions) names.Set(function.Symbol, Identifiers.Unique(program.OriginalName(function.Symbol.Name), members));
        // A step must not hide anything that code names.
        members.UnionWith(code.Nodes.SelectMany(node => node.DescendantTokens()).Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        var named = steps.Select(step => step with { Name = Identifiers.Unique(StepName(step), members) }).ToList();
        names.Assign(Units(named, functions, code), types);
        return new ProjectNaming(project, space, generated, named, names);
    }

    private static string StepName(StepFlow step) => Sections.NameOf(step.Title) is { Length: > 0 } name ? name : FirstStep;

    private static HashSet<string> NameTypes(NotebookProgram program, KeptCode code, NameTable names)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var known = new Dictionary<ISymbol, string>(SymbolEqualityComparer.Default);
        foreach (var symbol in code.Types.Select(type => program.Model.GetDeclaredSymbol(type)).OfType<INamedTypeSymbol>())
        {
            // The parts of a partial type are one.
            if (known.ContainsKey(symbol)) continue;
            var isGeneric = symbol.Arity > 0 && taken.Contains(symbol.Name);
            known[symbol] = isGeneric ? symbol.Name : Identifiers.Unique(program.OriginalName(symbol.Name), taken);
            names.Set(symbol, known[symbol]);
        }

        return taken;
    }

    /// <summary>A namespace must not hide a type or another namespace that code names, and a project not be called as one of its packages.</summary>
    private static (string Project, string Namespace) NameProject(string asked, KeptCode code, HashSet<string> types, NotebookProjection projection)
    {
        var packages = projection.Directives
            .Select(directive => ReferenceDirective.TryParse(directive.Directive, out var reference) ? reference : null)
            .OfType<PackageReferenceDirective>()
            .Select(package => package.Name);
        if (packages.Contains(asked, StringComparer.OrdinalIgnoreCase)) asked += "Pipeline";
        var first = asked.Split('.')[0];
        string[] reserved = ["System", "Microsoft", "Solvent", "Xunit"];
        var isNamed = types.Contains(first) || reserved.Contains(first) || code.Nodes.SelectMany(node => node.DescendantTokens())
            .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == first);
        return isNamed ? (asked, $"{first}Project{asked[first.Length..]}") : (asked, asked);
    }

    private static List<IReadOnlyCollection<ISymbol>> Units(List<StepFlow> steps, IReadOnlyList<FunctionFlow> functions, KeptCode code)
    {
        var units = steps.Select(step => (IReadOnlyCollection<ISymbol>)step.Statements
            .SelectMany(statement => statement.Effects.Declares.Concat(statement.Effects.Uses)).Concat(step.Inputs).Concat(step.Outputs)
            .Where(symbol => symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol)
            .ToHashSet(SymbolEqualityComparer.Default)).ToList();
        units.AddRange(functions.Select(function => (IReadOnlyCollection<ISymbol>)code.OwnSymbols(function).Concat(function.Captured).ToHashSet(SymbolEqualityComparer.Default)));
        units.Add(steps.SelectMany(step => step.Inputs.Concat(step.Outputs)).ToHashSet<ISymbol>(SymbolEqualityComparer.Default));
        return units;
    }
}
