using Solvent.Kernel;

namespace Solvent.Magics.Tests.Sessions;

/// <summary>A person who gives these answers in turn.</summary>
internal sealed class TypedAnswers(string[] answers, IList<string> questions) : ICellInput
{
    private int _next;

    public Task<string> AskAsync(string prompt, bool isPassword, CancellationToken cancellationToken)
    {
        questions.Add(isPassword ? $"[{prompt}]" : prompt);
        return Task.FromResult(answers[_next++]);
    }
}
