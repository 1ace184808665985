using Solvent.Jupyter.Messages;
using Solvent.Kernel;

namespace Solvent.Jupyter.Input;

/// <summary>The questions of cells that clients have not answered yet.</summary>
internal sealed class ClientQuestions(Outbox outbox)
{
    private readonly Lock _gate = new();
    private readonly List<(Message Request, TaskCompletionSource<string> Answer)> _open = [];

    /// <summary>Asks the client that has sent <paramref name="request"/>, and only that one.</summary>
    public ICellInput For(Message request) => new Client(this, request);

    /// <summary>Takes an answer.</summary>
    /// <returns>Whether a question was open for the client that it comes from.</returns>
    public bool Answer(Message reply)
    {
        lock (_gate)
        {
            var index = _open.FindIndex(question => IsSameClient(question.Request, reply));
            if (index < 0) return false;
            var answer = _open[index].Answer;
            _open.RemoveAt(index);
            answer.TrySetResult(reply.Content.Text("value"));
            return true;
        }
    }

    // A client has the same identity on all its channels.
    private static bool IsSameClient(Message request, Message reply)
        => request.Identities.Count == reply.Identities.Count
            && request.Identities.Zip(reply.Identities).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    private async Task<string> AskAsync(Message request, string prompt, bool isPassword, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate) _open.Add((request, answer));
        outbox.Ask(request, json =>
        {
            json.WriteString("prompt", prompt);
            json.WriteBoolean("password", isPassword);
        });
        try
        {
            return await answer.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (_gate) _open.RemoveAll(question => question.Answer == answer);
        }
    }

    private sealed class Client(ClientQuestions questions, Message request) : ICellInput
    {
        public Task<string> AskAsync(string prompt, bool isPassword, CancellationToken cancellationToken)
            => questions.AskAsync(request, prompt, isPassword, cancellationToken);
    }
}
