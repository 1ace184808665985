using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Solvent.Datasets;

/// <summary>The text of a <c>.dvc</c> file, with the properties in the order in which DVC writes them.</summary>
internal static partial class DvcFileText
{
    private static readonly string[] Written = ["outs", "meta"];
    private static readonly string[] WrittenOfOut = ["md5", "size", "nfiles", "hash", "path"];

    public static string Write(DatasetVersion version, string hash, long bytes)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, EmitterSettings.Default.WithBestWidth(int.MaxValue).WithNewLine("\n"));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        emitter.Emit(new MappingStart());
        Text("outs");
        emitter.Emit(new SequenceStart(default, default, isImplicit: true, SequenceStyle.Block));
        emitter.Emit(new MappingStart());
        Pair("md5", hash);
        Number("size", bytes);
        if (version.Kind == DatasetKind.Folder) Number("nfiles", version.Files);
        Pair("hash", "md5");
        Pair("path", version.FileName);
        emitter.Emit(new MappingEnd());
        emitter.Emit(new SequenceEnd());
        // DVC keeps what stands here whatever it does to the file.
        Text("meta");
        emitter.Emit(new MappingStart());
        Text("solvent");
        emitter.Emit(new MappingStart());
        Pair("dataset", version.Dataset);
        Pair("version", version.Version);
        Pair("hash", version.Hash);
        emitter.Emit(new MappingEnd());
        emitter.Emit(new MappingEnd());
        emitter.Emit(new MappingEnd());
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();

        void Text(string value) => emitter.Emit(new Scalar(default, default, value, LooksLikeNoText().IsMatch(value) ? ScalarStyle.SingleQuoted : ScalarStyle.Any, isPlainImplicit: true, isQuotedImplicit: true));

        void Pair(string key, string value)
        {
            Text(key);
            Text(value);
        }

        void Number(string key, long value)
        {
            Text(key);
            emitter.Emit(new Scalar(value.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Whether a file has nothing that an export does not write as well.</summary>
    public static bool SaysNoMore(string file)
    {
        try
        {
            var values = DvcYaml.Read(file);
            return values.Keys.All(Written.Contains)
                && (!values.TryGetValue("meta", out var meta) || (meta is IReadOnlyDictionary<string, object?> { Count: 1 } free && free.ContainsKey("solvent")))
                && values.GetValueOrDefault("outs") is List<object?> { Count: 1 } outs
                && outs[0] is IReadOnlyDictionary<string, object?> found && found.Keys.All(WrittenOfOut.Contains);
        }
        catch (SolventException)
        {
            return false;
        }
    }

    /// <summary>What YAML takes for a number, a date, a truth value or nothing, unless it is quoted: hashes and file names can look so.</summary>
    [GeneratedRegex(@"\A(?:[-+.0-9][-+.0-9_:eETZ]*|0[xo][0-9a-fA-F_]+|~|null|true|false|yes|no|on|off|y|n|[-+]?\.(?:inf|nan))\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LooksLikeNoText();
}
