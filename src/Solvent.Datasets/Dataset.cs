using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>Dataset versions of the project around the current directory, for notebook cells and scripts.</summary>
public static class Dataset
{
    private static DatasetRepository Repository => DatasetRepository.Open();

    /// <summary>Makes the bytes of a file a version of a dataset; unchanged data makes no new version.</summary>
    /// <exception cref="SolventException">As <see cref="DatasetRepository.CommitAsync"/>.</exception>
    /// <param name="path">The file, relative to the current directory.</param>
    /// <param name="name">The dataset.</param>
    /// <param name="message">Why this version exists.</param>
    /// <param name="tag">A name for the version.</param>
    /// <param name="sources">Versions that the data was made from, beside those that the notebook or the run has read.</param>
    public static DatasetVersion Commit(string path, string name, string? message = null, string? tag = null, params IReadOnlyList<string> sources)
    {
        var options = new CommitOptions { Message = message, Tags = tag is null ? [] : [tag], Sources = sources };
        return Repository.CommitAsync(path, name, options).GetAwaiter().GetResult().Version;
    }

    /// <summary>The version that a reference names: <c>taxi</c>, <c>taxi@v3</c>, <c>taxi@latest</c>, <c>taxi@1f3a9c</c>, <c>taxi#tag</c>.</summary>
    /// <exception cref="SolventException">As <see cref="DatasetRepository.Resolve"/>.</exception>
    public static DatasetVersion Resolve(string reference) => Repository.Resolve(reference);

    /// <summary>The full path of a read-only file with the bytes of a version, verified by hash.</summary>
    /// <exception cref="SolventException">As <see cref="DatasetRepository.MaterializeAsync"/>.</exception>
    public static string Path(string reference) => Repository.MaterializeAsync(reference).GetAwaiter().GetResult();

    /// <summary>Reads a version as a table, without a checkout.</summary>
    /// <exception cref="SolventException">As <see cref="Path"/>, and <c>table-unreadable</c>.</exception>
    public static Table Open(string reference) => Table.Open(Path(reference));

    /// <summary>Compares two versions: schema, rows, cells and distributions.</summary>
    /// <param name="a">The first version.</param>
    /// <param name="b">The second version.</param>
    /// <param name="keys">The columns that identify a row; inferred when there are none.</param>
    /// <exception cref="SolventException">As <see cref="DatasetRepository.DiffAsync"/>.</exception>
    public static DatasetDiff Diff(string a, string b, params IReadOnlyList<string> keys)
        => Repository.DiffAsync(a, b, new DiffOptions { Keys = keys }).GetAwaiter().GetResult();

    /// <summary>Gives a dataset another name; its versions, tags and runs keep finding it.</summary>
    /// <exception cref="SolventException">As <see cref="DatasetRepository.RenameAsync"/>.</exception>
    public static RenameResult Rename(string from, string to) => Repository.RenameAsync(from, to).GetAwaiter().GetResult();

    /// <summary>All versions of a dataset, newest first.</summary>
    /// <exception cref="SolventException"><c>dataset-not-found</c>.</exception>
    public static IReadOnlyList<DatasetVersion> Log(string name) => Repository.Log(name);

    /// <summary>The newest version of every dataset, by name.</summary>
    public static IReadOnlyList<DatasetVersion> List() => Repository.List();

    /// <summary>Restores a version byte for byte, to where it was committed from or to <paramref name="to"/>.</summary>
    /// <returns>The full path of the restored file.</returns>
    /// <exception cref="SolventException">As <see cref="DatasetRepository.CheckoutAsync"/>.</exception>
    public static string Checkout(string reference, string? to = null, bool force = false)
        => Repository.CheckoutAsync(reference, to, force).GetAwaiter().GetResult().Path;
}
