using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Transport;

/// <summary>Carries frames between a kernel and its clients.</summary>
internal interface ITransport : IDisposable
{
    /// <summary>
    /// Starts to serve. <paramref name="received"/> is called from one thread at a time for each channel, and a call that takes long holds
    /// up the channel; <paramref name="subscribed"/> with the topic whenever a client subscribes to <see cref="Channel.IOPub"/>.
    /// </summary>
    void Start(Action<Channel, IReadOnlyList<byte[]>> received, Action<byte[]> subscribed);

    /// <summary>
    /// Sends frames, from any thread, without waiting. What is sent on shell, stdin and iopub leaves in the order of the calls; nothing is
    /// dropped because clients read slowly.
    /// </summary>
    void Send(Channel channel, IReadOnlyList<byte[]> frames);
}
