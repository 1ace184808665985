using Solvent.Kernel.Errors;
using Solvent.Kernel.Formatting;
using Solvent.Kernel.Streams;
using Solvent.Kernel.Submissions;
using Solvent.Notebooks;

namespace Solvent.Kernel.Execution;

/// <summary>Evaluates an expression for a client: it sees the variables of the session, declares nothing and shows nothing.</summary>
internal sealed class ExpressionEvaluation(KernelSession session, SubmissionEngine engine, CellScope scope)
{
    private const string Name = "the expression";

    /// <summary>The representations of the value of <paramref name="expression"/>.</summary>
    /// <exception cref="CellFailedException">The text is no expression, does not compile or fails.</exception>
    public async Task<MimeBundle> RunAsync(string expression)
    {
        using var display = DisplayContext.Use(scope.Output);
        try
        {
            var submission = engine.Compile(expression, Name, scope.Interruption);
            if (submission is not { HasValue: true, JoinsChain: false }) throw NoExpression();
            var bundle = MimeBundle.Empty;
            await CellThread.RunAsync(
                async () => bundle = session.Formatters.Format(await engine.Start(submission)),
                scope,
                session);
            return bundle;
        }
        catch (Exception exception)
        {
            throw new CellFailedException(ErrorReport.Of(exception, Name, scope.IsInterrupted));
        }
    }

    private static SolventException NoExpression() => new("not-an-expression", "What is to be evaluated is not an expression with a value.")
    {
        Hint = "Give one expression that declares nothing, without a semicolon; run statements in a cell.",
    };
}
