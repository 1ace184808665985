namespace Solvent.Kernel.Tests.Streams;

/// <summary>A person who gives these answers in turn, and none once they are used up.</summary>
internal sealed class TypedAnswers(params string[] answers) : ICellInput
{
    private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _withdrawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _next;

    /// <summary>What was asked, a password in brackets.</summary>
    public List<string> Questions { get; } = [];

    /// <summary>Completes when a question was taken back.</summary>
    public Task Withdrawn => _withdrawn.Task;

    /// <summary>Completes when a question is open that nobody answers.</summary>
    public Task Waiting => _waiting.Task;

    public async Task<string> AskAsync(string prompt, bool isPassword, CancellationToken cancellationToken)
    {
        Questions.Add(isPassword ? $"[{prompt}]" : prompt);
        if (_next < answers.Length) return answers[_next++];
        _waiting.TrySetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "";
        }
        finally
        {
            _withdrawn.TrySetResult();
        }
    }
}
