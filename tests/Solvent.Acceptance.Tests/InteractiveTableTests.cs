using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

/// <summary>What a person can do with a table in the browser.</summary>
public sealed class InteractiveTableTests : IDisposable
{
    private sealed record City(string Name, double? Height, DateTime Founded, TimeSpan Trip);

    // Twelve, because short tables have no controls.
    private static readonly City[] Cities =
    [
        new("Graz", 353, new DateTime(1128, 1, 1), TimeSpan.FromHours(30)), new("Wien", 151, new DateTime(881, 1, 1), TimeSpan.FromHours(2)),
        new("Linz", 266, new DateTime(799, 1, 1), TimeSpan.FromHours(9)), new("Atlantis", null, new DateTime(1, 1, 1), TimeSpan.FromHours(999)),
        new("Innsbruck", 574, new DateTime(1180, 1, 1), TimeSpan.FromHours(5)), new("Amsterdam", -2, new DateTime(1275, 1, 1), TimeSpan.FromHours(12)),
        new("Ort 10", 1000, new DateTime(1900, 1, 1), TimeSpan.FromHours(4)), new("Ort 9", 90.5, new DateTime(1901, 1, 1), TimeSpan.FromHours(3)),
        new("Bern", 540, new DateTime(1191, 1, 1), TimeSpan.FromHours(8)), new("Rom", 21, new DateTime(753, 4, 21), TimeSpan.FromHours(13)),
        new("Mainz", 110, new DateTime(1244, 1, 1), TimeSpan.FromHours(7)), new("Bonn", 64, new DateTime(1244, 1, 1), TimeSpan.FromHours(6)),
    ];

    private readonly Workspace _workspace = new();

    private TablePage Page => new(_workspace);

    [Fact]
    public async Task A_press_on_a_header_sorts_numbers_by_size_with_missing_ones_last() => Assert.Equal(
        "-2.0 21.0 64.0 90.5 110.0 151.0 266.0 353.0 540.0 574.0 1000.0 null",
        await Page.UseAsync("press('Height'); return seen('Height').join(' ');", [Cities]));

    [Fact]
    public async Task A_second_press_sorts_downwards_and_a_third_restores_the_order() => Assert.Equal(
        "1000.0 574.0 … null, descending: Graz Wien none",
        await Page.UseAsync(
            """
            press('Height'); press('Height');
            const down = seen('Height'), head = heads()[1].getAttribute('aria-sort');
            press('Height');
            return `${down[0]} ${down[1]} … ${down[11]}, ${head}: ${seen('Name')[0]} ${seen('Name')[1]} ${heads()[1].getAttribute('aria-sort')}`;
            """,
            [Cities]));

    [Fact]
    public async Task Times_and_durations_are_sorted_by_what_they_mean() => Assert.Equal(
        "Atlantis Rom; Wien Ort 9 … Atlantis",
        await Page.UseAsync(
            """
            press('Founded');
            const first = seen('Name').slice(0, 2).join(' ');
            press('Trip');
            const trips = seen('Name');
            return `${first}; ${trips[0]} ${trips[1]} … ${trips[11]}`;
            """,
            [Cities]));

    [Fact]
    public async Task Texts_are_sorted_as_people_count_and_equal_ones_keep_their_order() => Assert.Equal(
        "Ort 9 Ort 10 Rom Wien; Mainz Bonn",
        await Page.UseAsync(
            """
            press('Name');
            const names = seen('Name').slice(8).join(' ');
            press('Founded');
            return `${names}; ${seen('Name').filter(name => name === 'Mainz' || name === 'Bonn').join(' ')}`;
            """,
            [Cities]));

    [Fact]
    public async Task A_filter_keeps_the_rows_in_which_all_words_occur_in_any_column() => Assert.Equal(
        "Mainz Bonn: 2 rows (of 12); none: no row matches; all: 12 rows",
        await Page.UseAsync(
            """
            type('1244 N');
            const some = `${seen('Name').join(' ')}: ${status()}`;
            type('nowhere');
            const none = `${seen('Name').join(' ') || 'none'}: ${status()}`;
            type('');
            return `${some}; ${none}; all: ${status()}`;
            """,
            [Cities]));

    [Fact]
    public async Task A_long_table_has_pages_over_the_rows_that_were_sent() => Assert.Equal(
        "20 0 1–20 of 100 rows; 20 21–40 of 100 rows 20; 50 1–50 of 100 rows; 100 100 rows",
        await Page.UseAsync(
            """
            const first = `${seen('value').length} ${seen('value')[0]} ${status()}`;
            turn('Next page');
            const second = `${seen('value')[0]} ${status()} ${seen('value').length}`;
            choose('50 rows');
            const fifty = `${seen('value').length} ${status()}`;
            choose('all rows');
            return `${first}; ${second}; ${fifty}; ${seen('value').length} ${status()}`;
            """,
            Enumerable.Range(0, 1000)));

    [Fact]
    public async Task The_last_page_ends_the_way_forward_and_a_sort_leads_back_to_the_first() => Assert.Equal(
        "false true, 81–90 of 90 rows; 1–10 of 90 rows 89",
        await Page.UseAsync(
            """
            choose('10 rows');
            for (let i = 0; i < 20; i++) turn('Next page');
            const end = `${bar.querySelector('[aria-label="Previous page"]').disabled} ${bar.querySelector('[aria-label="Next page"]').disabled}, ${status()}`;
            press('value'); press('value');
            return `${end}; ${status()} ${seen('value')[0]}`;
            """,
            Enumerable.Range(0, 90)));

    [Fact]
    public async Task The_same_output_twice_on_a_page_is_two_tables_that_live_by_themselves() => Assert.Equal(
        "2 bars; Amsterdam Graz",
        await Page.UseAsync(
            """
            press('Height');
            const other = document.querySelectorAll('table')[1];
            return `${document.querySelectorAll('.slv-bar').length} bars; ${seen('Name')[0]} ${other.tBodies[0].rows[0].cells[0].textContent}`;
            """,
            Cities, Cities));

    [Fact]
    public async Task The_script_leaves_no_name_behind() => Assert.Equal(
        "",
        await Page.UseAsync(
            """
            const frame = document.createElement('iframe');
            document.body.append(frame);
            const fresh = new Set(Object.getOwnPropertyNames(frame.contentWindow));
            frame.remove();
            return Object.getOwnPropertyNames(window).filter(name => !fresh.has(name) && isNaN(name)).join(' ');
            """,
            [Cities]));

    [Fact]
    public async Task Without_the_script_all_rows_are_there_to_read() => Assert.Equal(
        "12",
        await Page.UseHtmlAsync(
            "return String([...document.querySelectorAll('tbody tr')].filter(row => row.getBoundingClientRect().height > 0).length);",
            WithoutScript(Cities)));

    [Fact]
    public async Task A_script_that_a_notebook_runs_later_finds_its_table() => Assert.Equal(
        "1 12 rows",
        await Page.UseHtmlAsync(
            """
            // As JupyterLab and VS Code do it: markup that comes as text runs no script until the client makes a new one of it.
            const old = document.querySelector('template').content.querySelector('script');
            const place = document.createElement('div');
            place.innerHTML = document.querySelector('template').innerHTML;
            document.body.append(place);
            for (let i = 0; i < 2; i++) document.head.append(Object.assign(document.createElement('script'), { textContent: old.textContent }));
            return `${place.querySelectorAll('.slv-bar').length} ${place.querySelector('.slv-status').textContent}`;
            """,
            $"<div class=\"slv\"><table></table></div><template>{Html(Cities)}</template>"));

    public void Dispose() => _workspace.Dispose();

    private static string Html(object value) => new Kernel.Formatting.FormatterRegistry().Format(value)["text/html"]!;

    private static string WithoutScript(object value)
    {
        var html = Html(value);
        return html[..html.IndexOf("<script>", StringComparison.Ordinal)] + html[(html.IndexOf("</script>", StringComparison.Ordinal) + "</script>".Length)..];
    }
}
