using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Solvent.Datasets.Tests;

/// <summary>Files and folders that nobody would commit on purpose.</summary>
public sealed class BadInputTests : StoreFixture
{
    [Fact]
    public async Task Text_in_two_encodings_comes_back_byte_for_byte()
    {
        byte[] bytes = [.. "id,city\n1,Zürich\n"u8, .. Encoding.Latin1.GetBytes("2,Zürich\n"), .. Encoding.Unicode.GetBytes("3,Zürich\n")];
        await File.WriteAllBytesAsync(InRoot("mixed.csv"), bytes, Token);

        await Repository.CommitAsync(InRoot("mixed.csv"), "mixed", cancellationToken: Token);
        File.Delete(InRoot("mixed.csv"));
        await Repository.CheckoutAsync("mixed", cancellationToken: Token);

        Assert.Equal(bytes, await File.ReadAllBytesAsync(InRoot("mixed.csv"), Token));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("id,city\n", 0L)]
    [InlineData("id,city", 0L)]
    public async Task A_table_without_rows_is_a_version_like_any_other(string text, long? rows)
    {
        var version = await CommitAsync(text);

        Assert.Equal((rows, (long)text.Length), (version.Rows, version.Bytes));
        Assert.Equal(FileState.Unchanged, Repository.Status().Single().State);
    }

    [Fact]
    public async Task Ten_thousand_columns_are_kept_as_a_delta_and_come_back()
    {
        string Line(Func<int, string> cell) => string.Join(',', Enumerable.Range(0, 10_000).Select(cell)) + "\n";
        var random = new Random(1);
        var rows = Enumerable.Range(0, 40).Select(_ => Line(_ => $"{random.Next(1_000_000)}")).ToList();
        var first = await CommitAsync(Line(column => $"c{column}") + string.Concat(rows));
        rows[20] = Line(_ => "7");

        var second = await CommitAsync(Line(column => $"c{column}") + string.Concat(rows));
        var before = await File.ReadAllTextAsync(InRoot("taxi.csv"), Token);
        await Repository.CheckoutAsync("taxi@v1", cancellationToken: Token);
        await Repository.CheckoutAsync("taxi@v2", cancellationToken: Token);

        Assert.Equal((40L, 40L), (first.Rows, second.Rows));
        Assert.True(second.StoredBytes < first.StoredBytes / 10, $"{second.StoredBytes} of {first.StoredBytes}");
        Assert.Equal(before, await File.ReadAllTextAsync(InRoot("taxi.csv"), Token));
    }

    [Fact]
    public async Task A_file_of_a_folder_that_changes_while_the_others_are_read_is_refused()
    {
        Write("data/a.bin", "a");
        await File.WriteAllBytesAsync(InRoot("data", "b.bin"), new byte[3 << 20], Token);
        var writer = new Listener<CommitProgress>(_ => File.AppendAllText(InRoot("data", "a.bin"), "x"));

        var failure = await Assert.ThrowsAsync<SolventException>(
            () => Repository.CommitAsync(InRoot("data"), "data", new CommitOptions { Progress = writer }, Token));

        Assert.Equal(("file-changed", InRoot("data", "a.bin")), (failure.Code, failure.File));
        Assert.Empty(Repository.List());
        Assert.Empty(Directory.EnumerateFiles(InRoot(".solvent", "tmp")));
    }

    [Theory]
    [InlineData("Zürich 東京.csv")]
    [InlineData("it's \"quoted\" @v1 #clean.csv")]
    [InlineData("line\nbreak.csv")]
    [InlineData("-n.csv")]
    public async Task Any_name_that_the_file_system_allows_can_be_committed(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows allows fewer names.");
        Write(name, "id\n1\n");

        await Repository.CommitAsync(InRoot(name), "named", cancellationToken: Token);
        File.Delete(InRoot(name));
        await Repository.CheckoutAsync("named", cancellationToken: Token);

        Assert.Equal("id\n1\n", await File.ReadAllTextAsync(InRoot(name), Token));
    }

    [Fact]
    public async Task A_named_pipe_is_refused_instead_of_waited_for()
    {
        Write("data/a.csv", "id\n1\n");
        await MakePipeAsync(InRoot("data", "pipe"));

        var alone = await Assert.ThrowsAsync<SolventException>(() => Repository.CommitAsync(InRoot("data", "pipe"), "pipe", cancellationToken: Token));
        var inFolder = await Assert.ThrowsAsync<SolventException>(() => Repository.CommitAsync(InRoot("data"), "data", cancellationToken: Token));
        var byPattern = await Repository.CommitAsync(InRoot("data", "*.csv"), "data", cancellationToken: Token);

        Assert.Equal(("special-file", InRoot("data", "pipe")), (alone.Code, alone.File));
        Assert.Equal(("special-file", InRoot("data", "pipe")), (inFolder.Code, inFolder.File));
        Assert.Contains("named pipe", inFolder.Message, StringComparison.Ordinal);
        Assert.Equal(1, byPattern.Version.Files);
    }

    [Fact]
    public async Task A_socket_and_a_device_are_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells what such a file is.");
        var place = InRoot("socket");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(place));

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.CommitAsync(place, "socket", cancellationToken: Token));
        var device = await Assert.ThrowsAsync<SolventException>(() => Repository.CommitAsync("/dev/zero", "zero", cancellationToken: Token));

        Assert.Contains("a socket", failure.Message, StringComparison.Ordinal);
        Assert.Contains("a device", device.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_store_can_be_written_the_failure_names_the_place()
    {
        // A file in the place of the folder stops root as well, whom permissions do not.
        Write(".solvent", "");
        var path = Write("taxi.csv", "id\n1\n");

        var failure = await Assert.ThrowsAsync<SolventException>(() => Repository.CommitAsync(path, "taxi", cancellationToken: Token));

        Assert.Equal("write-failed", failure.Code);
        Assert.StartsWith(InRoot(".solvent"), failure.File, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_named()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Root may read everything.");
        var path = Write("data/secret.csv", "id\n1\n");
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has other permissions.");
        else File.SetUnixFileMode(path, UnixFileMode.None);

        var alone = await Assert.ThrowsAsync<SolventException>(() => Repository.CommitAsync(path, "secret", cancellationToken: Token));
        var inFolder = await Assert.ThrowsAsync<SolventException>(() => Repository.CommitAsync(InRoot("data"), "data", cancellationToken: Token));

        Assert.Equal(("read-failed", path), (alone.Code, alone.File));
        Assert.Equal(("read-failed", path), (inFolder.Code, inFolder.File));
    }

    [Fact]
    public async Task What_lies_below_a_file_cannot_be_committed_or_written()
    {
        await CommitAsync("id\n1\n");

        var read = await Assert.ThrowsAsync<SolventException>(() => Repository.CommitAsync(InRoot("taxi.csv", "below.csv"), "below", cancellationToken: Token));
        var written = await Assert.ThrowsAsync<SolventException>(() => Repository.CheckoutAsync("taxi", InRoot("taxi.csv", "below.csv"), cancellationToken: Token));

        Assert.Equal(("file-not-found", "write-failed"), (read.Code, written.Code));
    }

    [Fact]
    public async Task What_a_killed_checkout_left_is_not_committed_and_goes_after_a_day()
    {
        Write("data/a.csv", "id\n1\n");
        var fresh = Write($"data/b.csv.{Guid.NewGuid():N}.tmp", "half");
        var abandoned = Write($"data/a.csv.{Guid.NewGuid():N}.tmp", "half");
        File.SetLastWriteTimeUtc(abandoned, DateTime.UtcNow.AddDays(-2));
        await Repository.CommitAsync(InRoot("data"), "data", cancellationToken: Token);

        Write("data/a.csv", "id\n2\n");
        await Repository.CommitAsync(InRoot("data"), "data", cancellationToken: Token);
        await Repository.CheckoutAsync("data@v1", cancellationToken: Token);

        Assert.Equal(["a.csv"], (await Repository.FilesAsync("data", Token)).Select(file => file.Path));
        Assert.True(File.Exists(fresh));
        Assert.False(File.Exists(abandoned));
    }

    [Fact]
    public async Task What_a_killed_process_left_of_a_tag_is_no_tag()
    {
        await CommitAsync("id\n1\n", options: new CommitOptions { Tags = ["clean"] });

        Assert.Equal(["clean"], Repository.Resolve("taxi").Tags);
        Assert.Equal([InRoot(".solvent", "datasets", "taxi", "tags", "clean")], Directory.EnumerateFileSystemEntries(InRoot(".solvent", "datasets", "taxi", "tags")));
    }

    private static async Task MakePipeAsync(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells what such a file is.");
        using var make = Process.Start("mkfifo", [path]);
        await make.WaitForExitAsync(Token);
        Assert.Equal(0, make.ExitCode);
    }
}
