using System.Security.Cryptography;
using System.Text.Json;
using Solvent.Promotion.Updating.Disk;

namespace Solvent.Promotion.Tests.Updating;

public sealed class FolderWriterTests : IDisposable
{
    private readonly ProjectFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_folder_comes_with_all_its_files_and_leaves_nothing_beside_it()
    {
        FolderWriter.Create(_folder.Output, Change(("a.txt", "a"), ("deep/b.txt", "b")));

        Assert.Equal(("a", "b"), (_folder.Read("a.txt"), _folder.Read("deep/b.txt")));
        Assert.Equal([_folder.Output], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_folder.Output)!));
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_no_folder_at_all()
    {
        var change = Change(("a.txt", "a"), ("a.txt/b.txt", "a file cannot hold another"));

        var failure = Assert.Throws<SolventException>(() => FolderWriter.Create(_folder.Output, change));

        Assert.Equal("write-failed", failure.Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_folder.Output)!));
    }

    [Fact]
    public void A_change_that_a_killed_process_had_written_in_full_is_finished_by_the_next()
    {
        _folder.Write("a.txt", "old");
        _folder.Write("gone.txt", "gone");
        // The process had moved the first file into place, and nothing else.
        _folder.Write("done.txt", "done");
        Pend(new StagedFile("a.txt", Hash("old"), Hash("new")), new StagedFile("done.txt", Was: null, Hash("done")), new StagedFile("gone.txt", Hash("gone"), Becomes: null));
        _folder.Write(".promotion/pending/files/a.txt", "new");

        FolderWriter.Finish(_folder.Output);

        Assert.Equal(("new", "done", false), (_folder.Read("a.txt"), _folder.Read("done.txt"), _folder.Has("gone.txt")));
        Assert.False(Directory.Exists(Path.Combine(_folder.Output, ".promotion", "pending")));
    }

    [Fact]
    public void A_file_that_was_edited_after_the_kill_is_not_overwritten()
    {
        _folder.Write("a.txt", "edited since");
        Pend(new StagedFile("a.txt", Hash("old"), Hash("new")));
        _folder.Write(".promotion/pending/files/a.txt", "new");

        var failure = Assert.Throws<SolventException>(() => FolderWriter.Finish(_folder.Output));

        Assert.Equal("update-interrupted", failure.Code);
        Assert.Equal("edited since", _folder.Read("a.txt"));
    }

    [Fact]
    public void Folders_that_a_deletion_empties_go_with_it_and_others_stay()
    {
        _folder.Write("Steps/Train.cs", "x");
        _folder.Write("Mine/Own.cs", "x");
        var change = new FolderChange();
        change.Deletes.Add("Steps/Train.cs");

        FolderWriter.Apply(_folder.Output, change);

        Assert.False(Directory.Exists(Path.Combine(_folder.Output, "Steps")));
        Assert.True(_folder.Has("Mine/Own.cs"));
    }

    private void Pend(params StagedFile[] files) => _folder.Write(".promotion/pending/plan.json", JsonSerializer.Serialize(files));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(FileText.EncodeNew(text)));

    private static FolderChange Change(params (string Path, string Text)[] files)
    {
        var change = new FolderChange();
        foreach (var (path, text) in files) change.Writes[path] = FileText.EncodeNew(text);
        return change;
    }
}
