using Microsoft.CodeAnalysis.CSharp;
using Solvent.Kernel.Submissions;

namespace Solvent.Kernel.Execution;

/// <summary>Declares a variable of the session from outside of its code.</summary>
internal sealed class VariableAssignment(SubmissionEngine engine, string name, object? value, CancellationToken cancellationToken)
{
    /// <summary>Declares it. A variable that was called so before is hidden, as by a second declaration in a cell.</summary>
    /// <param name="type">The type to declare; one that no cell can name becomes <see langword="object"/>.</param>
    /// <exception cref="SolventException"><c>invalid-name</c>.</exception>
    public async Task RunAsync(Type type)
    {
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            throw new SolventException("invalid-name", $"'{name}' cannot be the name of a variable.")
            {
                Hint = "Use letters, digits and '_', beginning with a letter.",
                ExitCode = SolventException.WrongUsage,
            };
        }

        if (TypeExpression.Of(type) is { } expression && await TryDeclareAsync(expression)) return;
        await TryDeclareAsync("object");
    }

    private async Task<bool> TryDeclareAsync(string type)
    {
        try
        {
            var submission = engine.Compile($"{type} @{name} = global::Solvent.Kernel.HandedValue.Take<{type}>();", "a variable", cancellationToken);
            HandedValue.Give(value);
            await engine.Start(submission);
            return true;
        }
        catch (Exception exception) when (type != "object" && exception is CompilationFailedException or InvalidCastException)
        {
            // A type of an earlier cell that a later one has taken the name of, or of an assembly that cells do not reference.
            return false;
        }
    }
}
