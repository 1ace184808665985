using CsCheck;
using Solvent.Promotion.Updating.Merging;

namespace Solvent.Promotion.Tests.Updating;

public sealed class LineMergeTests
{
    // Few different lines, so that texts have much in common, and changes touch.
    private static readonly Gen<string> GenText = Gen.Char["abcd"].Select(letter => letter.ToString()).List[0, 12].Select(lines => string.Join('\n', lines));

    // Every line that somebody writes is one of its own.
    private static readonly Gen<(string Base, string Mine, string Theirs)> GenEdits = Gen.Select(GenText, Gen.Int[0, 3].List[0, 6], Gen.Int[0, 12].List[0, 6], Gen.Int[0, 3].List[0, 6], Gen.Int[0, 12].List[0, 6])
        .Select((text, mineKinds, minePlaces, theirKinds, theirPlaces) => (text, Edit(text, mineKinds, minePlaces, "mine"), Edit(text, theirKinds, theirPlaces, "theirs")));

    [Fact]
    public void Without_an_edit_by_hand_the_new_text_is_taken()
        => Gen.Select(GenText, GenText).Sample((text, theirs) => Clean(LineMerge.Merge(text, text, theirs), theirs));

    [Fact]
    public void Without_a_change_of_the_notebook_the_edit_stays()
        => Gen.Select(GenText, GenText).Sample((text, mine) => Clean(LineMerge.Merge(text, mine, text), mine));

    [Fact]
    public void The_same_change_on_both_sides_is_made_once()
        => Gen.Select(GenText, GenText).Sample((text, both) => Clean(LineMerge.Merge(text, both, both), both));

    [Fact]
    public void No_line_that_was_written_by_hand_is_ever_lost()
        => GenEdits.Sample(edits => Written(edits.Mine, "mine").SequenceEqual(Written(LineMerge.Merge(edits.Base, edits.Mine, edits.Theirs).Text, "mine")));

    [Fact]
    public void No_line_that_the_notebook_has_new_is_lost()
        => GenEdits.Sample(edits => Written(edits.Theirs, "theirs").SequenceEqual(Written(LineMerge.Merge(edits.Base, edits.Mine, edits.Theirs).Text, "theirs")));

    [Fact]
    public void From_the_text_with_markers_the_text_by_hand_can_be_had_back_line_for_line_where_it_conflicts()
        => GenEdits.Sample(edits =>
        {
            var mine = edits.Mine.Split('\n');
            return LineMerge.Merge(edits.Base, edits.Mine, edits.Theirs).Conflicts.All(conflict => mine.Skip(conflict.Line - 1).Take(conflict.Mine.Count).SequenceEqual(conflict.Mine));
        });

    [Fact]
    public void Which_side_is_which_does_not_matter_for_whether_there_is_a_conflict()
        => GenEdits.Sample(edits => LineMerge.Merge(edits.Base, edits.Mine, edits.Theirs).Conflicts.Count == LineMerge.Merge(edits.Base, edits.Theirs, edits.Mine).Conflicts.Count);

    [Fact]
    public void Changes_in_different_places_are_brought_together()
    {
        var merged = LineMerge.Merge("a\nb\nc\nd\ne\n", "a\nB\nc\nd\ne\n", "a\nb\nc\nD\ne\nf\n");

        Assert.Equal("a\nB\nc\nD\ne\nf\n", merged.Text);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void Changes_of_the_same_line_stand_between_markers_with_what_was_promoted()
    {
        var merged = LineMerge.Merge("a\nb\nc\n", "a\nmine\nc\n", "a\ntheirs\nc\n");

        Assert.Equal("a\n<<<<<<< this file\nmine\n||||||| promoted before\nb\n=======\ntheirs\n>>>>>>> notebook\nc\n", merged.Text);
        Assert.Equal(2, Assert.Single(merged.Conflicts).Line);
        Assert.Equal(2, LineMerge.UnresolvedLine(merged.Text));
    }

    private static bool Clean(MergedText merged, string text) => merged.Conflicts.Count == 0 && merged.Text == text;

    private static IEnumerable<string> Written(string text, string side) => text.Split('\n').Where(line => line.StartsWith(side, StringComparison.Ordinal));

    private static string Edit(string text, List<int> kinds, List<int> places, string side)
    {
        var lines = text.Split('\n').ToList();
        foreach (var (number, (kind, place)) in kinds.Zip(places).Index())
        {
            var at = place % (lines.Count + 1);
            if (kind == 0) lines.Insert(at, $"{side} {number}");
            else if (at == lines.Count) lines.Add($"{side} {number}");
            else if (kind == 1 && lines.Count > 1 && !lines[at].StartsWith(side, StringComparison.Ordinal)) lines.RemoveAt(at);
            else if (!lines[at].StartsWith(side, StringComparison.Ordinal)) lines[at] = $"{side} {number}";
        }

        return string.Join('\n', lines);
    }
}
