namespace Solvent.Drift;

/// <summary>Somebody who is told what a watch finds.</summary>
public interface IVerdictReceiver
{
    /// <summary>Tells the news; returns when they have arrived.</summary>
    /// <exception cref="SolventException">They have not arrived, and why.</exception>
    Task ReceiveAsync(WatchNotice notice, CancellationToken cancellationToken);
}
