using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading;
using Solvent.Promotion.Reading.Data;

namespace Solvent.Promotion.Writing.Code;

/// <summary>Tells where the project finds what the notebook read from its store or its folder.</summary>
internal sealed class DataCalls(NotebookFlow flow)
{
    /// <summary>Whether a call reads a dataset version.</summary>
    public bool IsRead(InvocationExpressionSyntax call) => new DatasetReading(flow.Program, store: null).IsRead(call);

    /// <summary>The expression that makes a full path of one in an argument, with <c>{0}</c> for what stands there; <see langword="null"/> when it is one already.</summary>
    public string? PathFor(ArgumentSyntax argument)
    {
        if (argument.Expression is InvocationExpressionSyntax call && (IsRead(call) || flow.Program.Model.GetSymbolInfo(call).Symbol?.ContainingType is { Name: "Path" })) return null;
        if (argument.Expression.IsKind(SyntaxKind.NullLiteralExpression)) return null;
        if (flow.Files.IsWritten(argument)) return $"{PipelineMembers.Options}.OutputPath({{0}})";
        var text = flow.Files.TextOf(argument.Expression);
        if (text is not null && flow.FileVersions.TryGetValue(text, out var reference)) return $"{PipelineMembers.Data}.Path({SymbolDisplay.FormatLiteral(reference, quote: true)})";
        return $"{PipelineMembers.Options}.DataPath({{0}})";
    }
}
