namespace Solvent.Commands.Drift.Watching;

/// <summary>The reference of a watch, which is read again only when it has changed.</summary>
internal sealed class KeptReference(WatchedSource source, CommandHost host)
{
    private string? _fingerprint;
    private NamedTable? _table;

    public async Task<NamedTable> OpenAsync(CancellationToken cancellationToken)
    {
        var fingerprint = source.Fingerprint();
        if (_table is null || fingerprint != _fingerprint) (_fingerprint, _table) = (fingerprint, await TableSource.OpenAsync(source.Word, host, cancellationToken));
        return _table;
    }
}
