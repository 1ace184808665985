using Solvent.Promotion.Updating.Disk;

namespace Solvent.Promotion.Updating;

/// <summary>The folder of a promoted project: what was generated, and what is there now.</summary>
internal sealed class PromotedFolder
{
    /// <summary>Larger files are data: they are not merged, and no copy is kept.</summary>
    private const int MostMerged = 256 * 1024;

    private const string BaseFolder = FolderWriter.OwnFolder + "/base/";
    // Another ending, so that no build, search or editor takes a copy for the file.
    private const string BaseEnd = ".base";

    private PromotedFolder(string path, PromotionManifest manifest) => (Path, Manifest) = (path, manifest);

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>What the project remembers.</summary>
    public PromotionManifest Manifest { get; }

    /// <summary>Opens a project; a change that a killed process has begun is finished first.</summary>
    /// <exception cref="SolventException"><c>not-promoted</c>; as <see cref="ManifestFile.Read"/> and <see cref="FolderWriter.Finish"/>.</exception>
    public static PromotedFolder Open(string folder)
    {
        var path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder));
        FolderWriter.Finish(path);
        return new PromotedFolder(path, ManifestFile.Read(path) ?? throw NotPromoted(path));
    }

    /// <summary>Whether a folder was made by promotion.</summary>
    public static bool IsPromoted(string folder) => File.Exists(System.IO.Path.Combine(folder, PromotionManifest.FileName));

    /// <summary>The text of a file as it was generated; <see langword="null"/> when there was none such, or it is not kept.</summary>
    public string? BaseOf(string file)
        => Manifest.Files.TryGetValue(file, out var hash) && FileText.Read(FullPath(BasePath(file)))?.Text is { } text && FileText.Hash(text) == hash ? text : null;

    /// <summary>A file as it is now; <see langword="null"/> when there is none.</summary>
    public FileText? Read(string file) => FileText.Read(FullPath(file));

    /// <summary>The full path of a file of the project.</summary>
    public string FullPath(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Adds to a change what the project is to remember: the manifest, and the generated texts for the next merge.</summary>
    public static void Remember(FolderChange change, PromotionManifest manifest, IEnumerable<GeneratedFile> files)
    {
        foreach (var file in files.Where(file => file.Text.Length <= MostMerged)) change.Writes[BasePath(file.Path)] = FileText.EncodeNew(file.Text);
        change.Writes[PromotionManifest.FileName] = FileText.EncodeNew(ManifestFile.ToText(manifest));
        // Git shows the copies folded, and never changes their line ends.
        change.Writes[$"{FolderWriter.OwnFolder}/.gitattributes"] = "base/** text eol=lf linguist-generated=true -diff\n"u8.ToArray();
        change.Writes[$"{FolderWriter.OwnFolder}/.gitignore"] = "pending/\nstaging-*/\nlock\n"u8.ToArray();
    }

    /// <summary>Adds to a change that generated texts of files are kept no more.</summary>
    public void Forget(FolderChange change, IEnumerable<string> files)
    {
        foreach (var path in files.Select(BasePath).Where(path => File.Exists(FullPath(path)) && !change.Writes.ContainsKey(path))) change.Deletes.Add(path);
    }

    private static string BasePath(string file) => BaseFolder + file + BaseEnd;

    private static SolventException NotPromoted(string path) => new("not-promoted", $"'{path}' has no {PromotionManifest.FileName}, so it was not made by 'solvent promote'.")
    {
        File = path,
        Hint = "Name the folder of a promoted project with --output, or promote a notebook into it: solvent promote NOTEBOOK --output FOLDER.",
    };
}
