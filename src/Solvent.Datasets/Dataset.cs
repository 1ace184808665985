using Microsoft.Data.Analysis;
using Microsoft.ML;
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
    /// <param name="reference">The version.</param>
    /// <param name="file">The path of a file of a folder version.</param>
    /// <exception cref="SolventException">As <see cref="Path"/>, <c>version-is-folder</c>, <c>file-not-found</c>, and <c>table-unreadable</c>.</exception>
    public static Table Open(string reference, string? file = null) => Table.Open(FilePath(reference, file));

    /// <summary>Reads a version as a data frame, as <see cref="Table.ToDataFrame"/> makes it.</summary>
    /// <exception cref="SolventException">As <see cref="Open"/>.</exception>
    public static DataFrame OpenDataFrame(string reference, string? file = null) => Open(reference, file).ToDataFrame();

    /// <summary>Reads a version for ML.NET, as <see cref="Table.ToDataView"/> makes it.</summary>
    /// <exception cref="SolventException">As <see cref="Open"/>.</exception>
    public static IDataView OpenDataView(string reference, string? file = null) => Open(reference, file).ToDataView();

    /// <summary>The bytes of a version, which are compared with their hash before the stream ends.</summary>
    /// <exception cref="SolventException">As <see cref="DatasetRepository.OpenReadAsync"/>.</exception>
    public static Stream OpenStream(string reference, string? file = null) => Repository.OpenReadAsync(reference, file).GetAwaiter().GetResult();

    /// <summary>SQL over versions of datasets, which stand in the text as they do in commands: <c>select * from taxi@v2 join taxi@v1 using (id)</c>.</summary>
    /// <param name="sql">One statement or several; the last one that returns rows is the result.</param>
    /// <exception cref="SolventException">As <see cref="VersionSql.Run"/>.</exception>
    public static Table Query(string sql)
    {
        using var database = OpenSql();
        return database.Run(sql);
    }

    /// <summary>A database over versions of datasets, in which tables and views last from one text to the next.</summary>
    public static VersionSql OpenSql() => new(Repository);

    /// <summary>Sends versions, tags and their bytes to a remote.</summary>
    /// <param name="references">Datasets or versions; everything when there are none.</param>
    /// <exception cref="SolventException">As <see cref="DatasetRemotes.PushAsync"/>.</exception>
    public static PushResult Push(params IReadOnlyList<string> references)
        => new DatasetRemotes(Repository).PushAsync(new TransferOptions { References = references }).GetAwaiter().GetResult();

    /// <summary>Brings versions, tags and their bytes from a remote into the store.</summary>
    /// <param name="references">Datasets or versions; everything when there are none.</param>
    /// <exception cref="SolventException">As <see cref="DatasetRemotes.FetchAsync"/>.</exception>
    public static FetchResult Fetch(params IReadOnlyList<string> references)
        => new DatasetRemotes(Repository).FetchAsync(new TransferOptions { References = references }).GetAwaiter().GetResult();

    /// <summary>Fetches, and restores the newest version of each dataset where it was committed from. Content that is in no version is kept.</summary>
    /// <param name="references">Datasets or versions; everything when there are none.</param>
    /// <exception cref="SolventException">As <see cref="DatasetRemotes.PullAsync"/>.</exception>
    public static PullResult Pull(params IReadOnlyList<string> references)
        => new DatasetRemotes(Repository).PullAsync(new TransferOptions { References = references }).GetAwaiter().GetResult();

    private static string FilePath(string reference, string? file) => Repository.MaterializeFileAsync(reference, file).GetAwaiter().GetResult();

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
