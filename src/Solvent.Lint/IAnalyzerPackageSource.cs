namespace Solvent.Lint;

/// <summary>Brings packages of analyzers to this machine. This room downloads nothing itself.</summary>
public interface IAnalyzerPackageSource
{
    /// <summary>Restores a package, without what it depends on.</summary>
    /// <returns>The folder that the package is extracted to.</returns>
    /// <exception cref="SolventException">The package cannot be had.</exception>
    Task<string> RestoreAsync(string id, string version, CancellationToken cancellationToken);
}
