using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading;
using Solvent.Promotion.Reading.Effects;

namespace Solvent.Promotion.Writing.Code;

/// <summary>Finds statements within functions and loops that only show something.</summary>
internal sealed class ShownCode(NotebookFlow flow)
{
    public bool IsShown(ExpressionStatementSyntax statement)
    {
        var expression = statement.Expression is AwaitExpressionSyntax waited ? waited.Expression : statement.Expression;
        if (expression is not InvocationExpressionSyntax call || flow.Program.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method) return false;
        if (LogCalls.Level(method) is not null) return call.ArgumentList.Arguments.Count == 0;
        if (method.Name == "Preview" && method.ContainingNamespace.ToDisplayString() == "Microsoft.ML") return true;
        if (KnownApis.Of((method.ReducedFrom ?? method).OriginalDefinition) != Effect.Display) return false;
        var effects = flow.Effects.Of(statement);
        return !effects.IsExternal && !effects.HasResult && effects.Assigns.Count == 0;
    }

    public bool IsShown(LocalDeclarationStatementSyntax declaration) => declaration.Declaration.Variables.All(variable
        => flow.Program.Model.GetDeclaredSymbol(variable) is ILocalSymbol { Type: { Name: "DisplayedValue" or "ProgressBar", ContainingNamespace.IsGlobalNamespace: true } });
}
