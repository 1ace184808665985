using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading;
using Solvent.Promotion.Writing.Code;

namespace Solvent.Promotion.Writing;

/// <summary>Writes a function as a method: variables of the notebook that it used are its first parameters.</summary>
internal sealed class FunctionWriter(NotebookFlow flow, PipelineMethods methods, TypeNames types)
{
    public string Write(PipelineMethod method)
    {
        var syntax = method.Flow.Syntax;
        var written = (LocalFunctionStatementSyntax)new CodeRewriter(flow, methods, method.Unit).Visit(syntax)!;
        var comments = CodeText.Indented(written.GetLeadingTrivia().ToFullString() + "x", 0)[..^2].Trim();
        var kept = written.Modifiers.Where(modifier => modifier.IsKind(SyntaxKind.AsyncKeyword) || modifier.IsKind(SyntaxKind.UnsafeKeyword)).Select(modifier => modifier.Text);
        var modifiers = string.Join(' ', kept.Prepend(method.Unit.UsesInstance ? "private" : "private static"));
        var parameters = string.Join(", ", Parameters(method, written));
        var constraints = string.Concat(written.ConstraintClauses.Select(clause => $" {clause.ToString().Trim()}"));
        var attributes = string.Concat(written.AttributeLists.Select(list => $"{list.ToString().Trim()}\n"));
        var head = $"{attributes}{modifiers} {written.ReturnType.ToString().Trim()} {written.Identifier.Text}{written.TypeParameterList?.ToString().Trim()}({parameters}){constraints}";
        var text = written.Body is { } body ? $"{head}\n{Braces(body)}" : $"{head}\n    {Arrow(written)}";
        return CodeText.Indented((comments.Length > 0 ? comments + "\n" : "") + text, 4);
    }

    private static string Braces(BlockSyntax body)
    {
        // The brace may stand at the end of the head.
        var lines = CodeText.Indented($"{body.OpenBraceToken.Text}\n{body.Statements.ToFullString().TrimEnd()}\n{body.CloseBraceToken.LeadingTrivia.ToFullString().TrimEnd()}\n", 0);
        var inner = lines[(lines.IndexOf('\n') + 1)..].TrimEnd();
        return inner.Length == 0 ? "{\n}\n" : $"{{\n{CodeText.Indented(inner, 4)}}}\n";
    }

    private static string Arrow(LocalFunctionStatementSyntax written) => $"=> {written.ExpressionBody!.Expression.ToFullString().Trim()};\n";

    private IEnumerable<string> Parameters(PipelineMethod method, LocalFunctionStatementSyntax written)
    {
        foreach (var captured in method.Flow.Captured) yield return $"{types.Of(captured.Type)} {flow.Names.Of(captured)}";
        foreach (var parameter in written.ParameterList.Parameters) yield return parameter.ToString().Trim();
        if (!method.Unit.UsesToken) yield break;
        yield return $"CancellationToken {PipelineMembers.Token}{(written.ParameterList.Parameters.Any(parameter => parameter.Default is not null) ? " = default" : "")}";
    }
}
