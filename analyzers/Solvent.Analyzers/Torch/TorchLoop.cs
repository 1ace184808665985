using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Torch;

/// <summary>The loop around a call of <c>backward</c> in which the weights are stepped: the one whose passes are steps of the training.</summary>
internal sealed class TorchLoop
{
    private const int MaximumCalls = 3;

    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;

    private TorchLoop(StatementSyntax loop, InvocationExpressionSyntax step, SemanticModel model, CancellationToken cancellationToken)
    {
        Loop = loop;
        Step = step;
        _model = model;
        _cancellationToken = cancellationToken;
    }

    public StatementSyntax Loop { get; }

    /// <summary>The call that changes the weights.</summary>
    public InvocationExpressionSyntax Step { get; }

    /// <summary>Optimizer of the step, as it is written.</summary>
    public ExpressionSyntax? Optimizer => (Step.Expression as MemberAccessExpressionSyntax)?.Expression;

    /// <summary>The training loop around <paramref name="backward"/>, or <see langword="null"/> when nothing here steps.</summary>
    public static TorchLoop? Around(InvocationExpressionSyntax backward, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var ancestor in backward.Ancestors())
        {
            // What runs a function is not known, and its gradients may be cleared there.
            if (ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax) return null;
            if (ancestor is not (ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax)) continue;
            var step = ancestor.DescendantNodes().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => IsStep(call, model, cancellationToken));
            if (step is not null) return new TorchLoop((StatementSyntax)ancestor, step, model, cancellationToken);
        }

        return null;
    }

    /// <summary>True when a pass, or a function that it calls, contains what <paramref name="isWanted"/>.</summary>
    public bool Contains(Func<SyntaxNode, bool> isWanted) => Contains(Loop, isWanted, MaximumCalls, []);

    private bool Contains(SyntaxNode code, Func<SyntaxNode, bool> isWanted, int calls, HashSet<SyntaxNode> seen)
    {
        if (!seen.Add(code)) return false;
        foreach (var node in code.DescendantNodes())
        {
            if (isWanted(node)) return true;
            if (calls == 0 || node is not InvocationExpressionSyntax call) continue;
            if (_model.SyntaxTree != call.SyntaxTree || _model.GetSymbolInfo(call, _cancellationToken).Symbol is not { } function) continue;
            foreach (var reference in function.DeclaringSyntaxReferences)
            {
                // Functions of other files have no meaning in this model, but their words are enough.
                var body = reference.GetSyntax(_cancellationToken);
                if (Contains(body, isWanted, body.SyntaxTree == Loop.SyntaxTree ? calls - 1 : 0, seen)) return true;
            }
        }

        return false;
    }

    /// <summary>Schedulers step too, and change no weights.</summary>
    private static bool IsStep(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (TorchCode.Name(call) != "step" || call.Expression is not MemberAccessExpressionSyntax { Expression: var optimizer }) return false;
        if (!TorchCode.IsTorch(call, model, cancellationToken)) return false;
        return model.GetTypeInfo(optimizer, cancellationToken).Type is { TypeKind: not TypeKind.Error } type
            ? !Derives(type, "LRScheduler")
            : optimizer.ToString().IndexOf("sched", StringComparison.OrdinalIgnoreCase) < 0;
    }

    private static bool Derives(ITypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == name) return true;
        }

        return false;
    }
}
