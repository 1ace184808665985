using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading;

namespace Solvent.Promotion.Writing.Code;

/// <summary>
/// The methods of the pipeline that were functions. Whether one needs a token or an instance depends on those that it calls, so all are written until nothing changes.
/// </summary>
internal sealed class PipelineMethods
{
    private readonly Dictionary<IMethodSymbol, PipelineMethod> _methods = new(SymbolEqualityComparer.Default);

    private readonly NotebookFlow _flow;

    public PipelineMethods(NotebookFlow flow)
    {
        _flow = flow;
        foreach (var function in flow.Functions) _methods[function.Symbol] = new PipelineMethod(function, new CodeUnit { IsAsync = function.Symbol.IsAsync, TakesToken = !function.Symbol.Parameters.Any(parameter => parameter.IsParams) });
        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var method in _methods.Values)
            {
                var before = (method.Unit.UsesInstance, method.Unit.UsesToken);
                _ = new CodeRewriter(flow, this, method.Unit).Write(method.Flow.Syntax);
                method.Unit.UsesInstance |= method.Unit.Calls.Any(call => Find(call) is { Unit.UsesInstance: true });
                changed |= before != (method.Unit.UsesInstance, method.Unit.UsesToken);
            }
        }
    }

    /// <summary>Whether two statements of the top level end up in one method.</summary>
    public bool IsInSameStep(StatementSyntax first, StatementSyntax second)
        => _flow.Steps.Any(step => step.Statements.Any(statement => statement.Syntax == first) && step.Statements.Any(statement => statement.Syntax == second));

    public IEnumerable<PipelineMethod> All => _methods.Values.OrderBy(method => method.Flow.Syntax.SpanStart);

    public PipelineMethod? Find(IMethodSymbol function) => _methods.GetValueOrDefault(function.OriginalDefinition);
}
