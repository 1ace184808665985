using CsCheck;
using Solvent.Promotion.Updating;

namespace Solvent.Promotion.Tests.Updating;

public sealed class UpdateTests : IDisposable
{
    private const string Train = "namespace Flights;\n\ninternal static class Train\n{\n    public static int Trees() => 100;\n\n    public static void Run()\n    {\n        Fit(Trees());\n    }\n}\n";

    private readonly ProjectFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_nobody_edited_is_written_anew()
    {
        _folder.Promote(("Train.cs", Train));

        var update = Assert.Single(_folder.Update(("Train.cs", Train.Replace("100", "200", StringComparison.Ordinal))));

        Assert.Equal(FileAction.Replaced, update.Action);
        Assert.Contains("=> 200", _folder.Read("Train.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_stays_when_the_notebook_changes_something_else()
    {
        _folder.Promote(("Train.cs", Train));
        _folder.Write("Train.cs", Train.Replace("        Fit", "        Log();\n        Fit", StringComparison.Ordinal));

        var update = Assert.Single(_folder.Update(("Train.cs", Train.Replace("100", "200", StringComparison.Ordinal))));

        Assert.Equal(FileAction.Merged, update.Action);
        Assert.Equal(Train.Replace("100", "200", StringComparison.Ordinal).Replace("        Fit", "        Log();\n        Fit", StringComparison.Ordinal), _folder.Read("Train.cs"));
    }

    [Fact]
    public void A_second_update_merges_with_what_the_first_has_generated()
    {
        _folder.Promote(("Train.cs", Train));
        _folder.Write("Train.cs", Train.Replace("        Fit", "        Log();\n        Fit", StringComparison.Ordinal));
        _folder.Update(("Train.cs", Train.Replace("100", "200", StringComparison.Ordinal)));

        _folder.Update(("Train.cs", Train.Replace("100", "300", StringComparison.Ordinal)));

        Assert.Contains("=> 300", _folder.Read("Train.cs"), StringComparison.Ordinal);
        Assert.Contains("Log();", _folder.Read("Train.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_contradiction_stops_the_update_with_file_and_line_and_changes_nothing()
    {
        _folder.Promote(("Other.cs", "// old\n"), ("Train.cs", Train));
        _folder.Write("Train.cs", Train.Replace("100", "50", StringComparison.Ordinal));
        var before = _folder.Contents();

        var failure = Assert.Throws<SolventException>(() => _folder.Update(("Other.cs", "// new\n"), ("Train.cs", Train.Replace("100", "200", StringComparison.Ordinal))));

        Assert.Equal(("promotion-conflicts", "Train.cs", 5), (failure.Code, failure.File, failure.Line));
        Assert.Equal(before, _folder.Contents());
    }

    [Fact]
    public void On_request_a_contradiction_is_written_between_markers_and_the_next_update_waits_for_its_end()
    {
        _folder.Promote(("Train.cs", Train));
        _folder.Write("Train.cs", Train.Replace("100", "50", StringComparison.Ordinal));
        var next = ProjectFolder.Generated(("Train.cs", Train.Replace("100", "200", StringComparison.Ordinal)));

        PromotedProject.Open(_folder.Output).Update(next, _folder.Manifest, writesConflicts: true);

        var text = _folder.Read("Train.cs");
        Assert.Contains("<<<<<<< this file\n    public static int Trees() => 50;\n", text, StringComparison.Ordinal);
        Assert.Contains("=======\n    public static int Trees() => 200;\n>>>>>>> notebook\n", text, StringComparison.Ordinal);
        var failure = Assert.Throws<SolventException>(() => _folder.Update(("Train.cs", Train)));
        Assert.Equal(("promotion-unresolved", 5), (failure.Code, failure.Line));
    }

    [Fact]
    public void A_resolved_contradiction_is_a_hand_edit_like_another()
    {
        _folder.Promote(("Train.cs", Train));
        _folder.Write("Train.cs", Train.Replace("100", "50", StringComparison.Ordinal));
        var changed = Train.Replace("100", "200", StringComparison.Ordinal);
        PromotedProject.Open(_folder.Output).Update(ProjectFolder.Generated(("Train.cs", changed)), _folder.Manifest, writesConflicts: true);
        _folder.Write("Train.cs", Train.Replace("100", "150", StringComparison.Ordinal));

        Assert.Equal(FileAction.Kept, Assert.Single(_folder.Update(("Train.cs", changed))).Action);
        Assert.Contains("=> 150", _folder.Read("Train.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_has_another_name_takes_its_hand_edit_along()
    {
        _folder.Promote(("Steps/Train.cs", Train));
        _folder.Write("Steps/Train.cs", Train.Replace("        Fit", "        Log();\n        Fit", StringComparison.Ordinal));

        var update = Assert.Single(_folder.Update(("Steps/TrainModel.cs", Train.Replace("class Train", "class TrainModel", StringComparison.Ordinal))));

        Assert.Equal(("Steps/TrainModel.cs", "Steps/Train.cs", FileAction.Merged), (update.Path, update.From, update.Action));
        Assert.False(_folder.Has("Steps/Train.cs"));
        Assert.Contains("class TrainModel", _folder.Read("Steps/TrainModel.cs"), StringComparison.Ordinal);
        Assert.Contains("Log();", _folder.Read("Steps/TrainModel.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_moved_by_hand_is_updated_where_it_is()
    {
        _folder.Promote(("Train.cs", Train));
        _folder.Write("Learning/Train.cs", _folder.Read("Train.cs"));
        File.Delete(Path.Combine(_folder.Output, "Train.cs"));

        var update = Assert.Single(_folder.Update(("Train.cs", Train.Replace("100", "200", StringComparison.Ordinal))));

        Assert.Equal(("Learning/Train.cs", "Train.cs"), (update.Path, update.From));
        Assert.Contains("=> 200", _folder.Read("Learning/Train.cs"), StringComparison.Ordinal);
        Assert.False(_folder.Has("Train.cs"));
    }

    [Fact]
    public void A_file_that_was_deleted_by_hand_stays_deleted()
    {
        _folder.Promote(("Dockerfile", "FROM a\n"), ("Train.cs", Train));
        File.Delete(Path.Combine(_folder.Output, "Dockerfile"));

        var updates = _folder.Update(("Dockerfile", "FROM b\n"), ("Train.cs", Train));

        Assert.Equal(FileAction.LeftDeleted, updates[0].Action);
        Assert.False(_folder.Has("Dockerfile"));
    }

    [Fact]
    public void A_file_that_is_generated_no_more_goes_unless_it_was_edited()
    {
        _folder.Promote(("A.cs", "// a\n"), ("B.cs", "// b\n"), ("C.cs", "// c\n"));
        _folder.Write("B.cs", "// b, and mine\n");

        var plan = PromotedProject.Open(_folder.Output).Plan(ProjectFolder.Generated(("C.cs", "// c\n")));

        Assert.Equal([FileAction.Deleted, FileAction.Conflict, FileAction.Unchanged], plan.Select(update => update.Action));
        Assert.Contains("edited by hand", plan[1].Reason, StringComparison.Ordinal);
        PromotedProject.Open(_folder.Output).Update(ProjectFolder.Generated(("C.cs", "// c\n")), _folder.Manifest, writesConflicts: true);
        Assert.Equal((false, "// b, and mine\n"), (_folder.Has("A.cs"), _folder.Read("B.cs")));
    }

    [Fact]
    public void A_new_step_does_not_overwrite_a_file_of_the_same_name()
    {
        _folder.Promote(("A.cs", "// a\n"));
        _folder.Write("B.cs", "// mine\n");

        var failure = Assert.Throws<SolventException>(() => _folder.Update(("A.cs", "// a\n"), ("B.cs", "// generated\n")));

        Assert.Equal(("promotion-conflicts", "B.cs"), (failure.Code, failure.File));
        Assert.Equal("// mine\n", _folder.Read("B.cs"));
    }

    [Fact]
    public void Files_of_the_user_are_never_touched()
    {
        _folder.Promote(("A.cs", "// a\n"));
        _folder.Write("Mine.cs", "// mine\n");

        _folder.Update(("B.cs", "// b\n"));

        Assert.Equal("// mine\n", _folder.Read("Mine.cs"));
    }

    [Fact]
    public void Line_ends_of_another_system_are_no_edit_and_stay()
    {
        _folder.Promote(("Train.cs", Train));
        _folder.Write("Train.cs", Train.ReplaceLineEndings("\r\n"));

        Assert.Empty(PromotedProject.Open(_folder.Output).EditedFiles());
        _folder.Update(("Train.cs", Train.Replace("100", "200", StringComparison.Ordinal)));

        Assert.Equal(Train.Replace("100", "200", StringComparison.Ordinal).ReplaceLineEndings("\r\n"), _folder.Read("Train.cs"));
    }

    [Fact]
    public void A_file_that_is_no_text_any_more_is_left_alone_and_the_new_one_comes_beside_it()
    {
        _folder.Promote(("sample.csv", "a,b\n"));
        File.WriteAllBytes(Path.Combine(_folder.Output, "sample.csv"), [0xff, 0xfe, 0x00]);

        PromotedProject.Open(_folder.Output).Update(ProjectFolder.Generated(("sample.csv", "a,b,c\n")), _folder.Manifest, writesConflicts: true);

        Assert.Equal([0xff, 0xfe, 0x00], File.ReadAllBytes(Path.Combine(_folder.Output, "sample.csv")));
        Assert.Equal("a,b,c\n", _folder.Read("sample.csv.promoted"));
    }

    [Fact]
    public void Whatever_is_edited_and_whatever_changes_no_line_by_hand_is_lost()
    {
        var words = Gen.Char["abc"].Select(letter => letter.ToString()).List[1, 6];
        Gen.Select(words, words, words, Gen.Int[0, 6]).Sample(
            (was, now, mine, place) =>
            {
                using var folder = new ProjectFolder();
                folder.Promote(("A.cs", Lines(was)));
                mine = [.. was[..Math.Min(place, was.Count)], .. mine.Select(word => $"by hand {word}"), .. was[Math.Min(place, was.Count)..]];
                folder.Write("A.cs", Lines(mine));

                PromotedProject.Open(folder.Output).Update(ProjectFolder.Generated(("A.cs", Lines(now))), folder.Manifest, writesConflicts: true);

                var kept = folder.Read("A.cs").Split('\n').Where(line => line.StartsWith("by hand", StringComparison.Ordinal));
                return kept.SequenceEqual(mine.Where(line => line.StartsWith("by hand", StringComparison.Ordinal)));
            },
            iter: 100);

        static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
    }

    [Fact]
    public void An_update_without_any_change_writes_the_same_bytes()
    {
        _folder.Promote(("A.cs", "// a\n"), ("deep/B.cs", Train));
        var before = _folder.Contents();

        Assert.All(_folder.Update(("A.cs", "// a\n"), ("deep/B.cs", Train)), update => Assert.Equal(FileAction.Unchanged, update.Action));

        Assert.Equal(before, _folder.Contents());
    }
}
