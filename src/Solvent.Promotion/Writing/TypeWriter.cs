using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading;
using Solvent.Promotion.Writing.Code;

namespace Solvent.Promotion.Writing;

/// <summary>Writes the types of the notebook, each into its own file.</summary>
internal sealed class TypeWriter(NotebookFlow flow, ProjectShape shape)
{
    public IEnumerable<SourceFile> Write(IReadOnlyCollection<string> usings)
    {
        var methods = new PipelineMethods(flow);
        foreach (var group in flow.Types.GroupBy(type => flow.Program.Model.GetDeclaredSymbol(type)!, SymbolEqualityComparer.Default))
        {
            var symbol = (INamedTypeSymbol)group.Key!;
            var code = string.Join('\n', group.Select(type => CodeText.Indented(Public(new CodeRewriter(flow, methods, unit: null).Write(type)), 0)));
            var name = symbol.Arity == 0 ? flow.Names.Of(symbol).TrimStart('@') : $"{flow.Names.Of(symbol).TrimStart('@')}Of{string.Join("And", symbol.TypeParameters.Select(parameter => parameter.Name))}";
            var space = symbol.ContainingNamespace is { IsGlobalNamespace: false } own ? own.ToDisplayString() : flow.Plan.Namespace;
            yield return new SourceFile(shape.InProject($"{name}.cs"), space, code) { Usings = usings };
        }

        if (flow.Members.Count == 0) yield break;
        var body = new StringBuilder($"/// <summary>Members of the notebook that belong to no type.</summary>\npublic static class {flow.Generated.Members}\n{{\n");
        body.Append(string.Join('\n', flow.Members.Select(member => CodeText.Indented(Public(new CodeRewriter(flow, methods, unit: null).Write(member)), 4))));
        yield return new SourceFile(shape.InProject($"{flow.Generated.Members}.cs"), flow.Plan.Namespace, body.Append("}\n").ToString()) { Usings = usings };
    }

    /// <summary>The code with <c>public</c> before a member that does not say who may see it.</summary>
    private static string Public(string code)
    {
        if (CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse, SourceCodeKind.Script)).GetCompilationUnitRoot().Members is not [var member, ..] || member is ExtensionBlockDeclarationSyntax) return code;
        var isFile = member.Modifiers.Any(SyntaxKind.FileKeyword);
        var existing = member.Modifiers.FirstOrDefault(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword);
        if (isFile || existing.IsKind(SyntaxKind.PublicKeyword)) return code;
        if (!existing.IsKind(SyntaxKind.None)) return string.Concat(code.AsSpan(0, existing.SpanStart), "public", code.AsSpan(existing.Span.End));
        var start = (member.AttributeLists.Count == 0 ? member.GetFirstToken() : member.AttributeLists.Last().GetLastToken().GetNextToken()).SpanStart;
        return string.Concat(code.AsSpan(0, start), "public ", code.AsSpan(start));
    }
}
