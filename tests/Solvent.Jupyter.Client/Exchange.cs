using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Client;

/// <summary>A request and all that came back for it until the kernel was idle again, in the order of arrival.</summary>
internal sealed record Exchange(IReadOnlyList<ReceivedMessage> Messages)
{
    public ReceivedMessage Reply => Messages.Single(message => message.Channel is Channel.Shell or Channel.Control);

    public IReadOnlyList<ReceivedMessage> Published => [.. Messages.Where(message => message.Channel == Channel.IOPub)];

    public IReadOnlyList<string> PublishedTypes
        => [.. Published.Select(message => message.Type == "status" ? message["execution_state"]! : message.Type)];

    public string Stdout => string.Concat(Of("stream").Where(message => message["name"] == "stdout").Select(message => message["text"]));

    public string Stderr => string.Concat(Of("stream").Where(message => message["name"] == "stderr").Select(message => message["text"]));

    public string? Result => Of("execute_result").SingleOrDefault()?.Content.GetProperty("data").GetProperty("text/plain").GetString();

    public IEnumerable<ReceivedMessage> Of(string type) => Messages.Where(message => message.Type == type);
}
