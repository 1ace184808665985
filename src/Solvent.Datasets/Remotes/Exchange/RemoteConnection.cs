using System.Text;

namespace Solvent.Datasets;

/// <summary>A remote that is open, with failures that say its name.</summary>
internal sealed class RemoteConnection(Remote remote, IRemoteStorage storage) : IDisposable
{
    /// <summary>A remote that sends nothing for so long is given up.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(1);

    public Remote Remote => remote;

    public IRemoteStorage Storage => storage;

    /// <summary>The remote as a sentence names it.</summary>
    public string Name => $"'{remote.Name}' ({storage.Location})";

    /// <summary>Refuses a remote that nobody has pushed to, or that a newer Solvent wrote.</summary>
    /// <exception cref="SolventException"><c>remote-empty</c>, <c>store-too-new</c>.</exception>
    public async Task RequireFormatAsync(CancellationToken cancellationToken)
    {
        if (await CheckFormatAsync(cancellationToken)) return;
        throw new SolventException("remote-empty", $"There are no datasets at the remote {Name}.")
        {
            Hint = "Check its address ('solvent dataset remote list'), mount the share if it is one, or push to it first.",
        };
    }

    /// <summary>Makes an empty remote one of this format; refuses one that a newer Solvent wrote.</summary>
    /// <exception cref="SolventException"><c>store-too-new</c>.</exception>
    public async Task EnsureFormatAsync(CancellationToken cancellationToken)
    {
        if (await CheckFormatAsync(cancellationToken)) return;
        if (!await storage.TryCreateAsync(RemoteKeys.Format, Encoding.UTF8.GetBytes(StoreDirectory.FormatLine), cancellationToken)) await CheckFormatAsync(cancellationToken);
    }

    /// <summary>A short file, whole; <see langword="null"/> when there is none.</summary>
    /// <exception cref="SolventException"><c>remote-damaged</c> when it is longer than <paramref name="most"/> bytes; <c>remote-unreachable</c>.</exception>
    public async Task<byte[]?> ReadAsync(string key, int most, CancellationToken cancellationToken)
    {
        await using var stream = await storage.TryReadAsync(key, 0, cancellationToken);
        if (stream is null) return null;
        using var content = new MemoryStream();
        var block = new byte[1 << 14];
        int length;
        while ((length = await ReceiveAsync(stream, block, cancellationToken)) > 0)
        {
            content.Write(block, 0, length);
            if (content.Length > most) throw Damaged(key, "it is much longer than it can be");
        }

        return content.ToArray();
    }

    /// <summary>Reads what has arrived. A transfer that breaks off or stands still is a failure of the remote, not of the disk that it is written to.</summary>
    /// <exception cref="SolventException"><c>remote-unreachable</c>.</exception>
    public async Task<int> ReceiveAsync(Stream stream, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        silence.CancelAfter(LongestSilence);
        try
        {
            return await stream.ReadAsync(buffer, silence.Token);
        }
        catch (Exception exception) when (exception is not SolventException && !cancellationToken.IsCancellationRequested)
        {
            throw new SolventException("remote-unreachable", $"The transfer from the remote {Name} broke off.", exception)
            {
                Hint = "Try again; what was transferred is kept.",
            };
        }
    }

    /// <summary>The failure of a remote that holds something else than was pushed.</summary>
    public SolventException Damaged(string key, string problem) => new("remote-damaged", $"'{key}' on the remote {Name} is damaged: {problem}.")
    {
        File = key,
        Hint = "Nothing of it was taken over. Push again with --replace from a machine that has the data.",
    };

    public void Dispose() => storage.Dispose();

    private async Task<bool> CheckFormatAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(RemoteKeys.Format, 1 << 10, cancellationToken) is not { } format) return false;
        StoreDirectory.RefuseNewerFormat(Encoding.UTF8.GetString(format), RemoteKeys.Format, storage.Location);
        return true;
    }
}
