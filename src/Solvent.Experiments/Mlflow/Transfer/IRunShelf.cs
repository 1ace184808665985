namespace Solvent.Experiments;

/// <summary>Where runs from elsewhere go.</summary>
internal interface IRunShelf
{
    /// <summary>A run with its artifacts, deleted or not.</summary>
    /// <returns><see langword="null"/> when it is not here.</returns>
    RunRecord? TryGet(string id);

    /// <summary>Keeps a run whole; one with the same identifier that is here is replaced.</summary>
    void Put(TransferredRun run);
}
