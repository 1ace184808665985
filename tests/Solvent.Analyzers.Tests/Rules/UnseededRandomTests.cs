using Solvent.Analyzers.CodeFixes;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.UnseededRandomAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class UnseededRandomTests
{
    [Fact]
    public Task A_shuffle_by_a_generator_without_a_seed_is_reported() => Rule.VerifyAsync("""
        using System;
        using System.Linq;
        using Microsoft.ML;

        int[] rows = Shuffle(Enumerable.Range(0, 100).ToArray());

        static T[] Shuffle<T>(T[] array)
        {
            Random rand = {|SLV2002:new Random()|};
            for (int i = 0; i < array.Length; i++)
            {
                int r = i + rand.Next(array.Length - i);
                (array[r], array[i]) = (array[i], array[r]);
            }
            return array;
        }
        """);

    [Fact]
    public Task Data_that_is_made_up_or_split_is_reported() => Rule.VerifyAsync("""
        using System;
        using System.Linq;
        using Microsoft.ML;

        Random random = {|SLV2002:new()|};
        var y = Enumerable.Range(0, 100).Select(x => 100 * x + random.NextSingle()).ToArray();
        var train = y.Where(_ => {|SLV2002:Random.Shared|}.NextDouble() < 0.8).ToList();
        {|SLV2002:Random.Shared|}.Shuffle(y);
        """);

    [Fact]
    public Task A_seed_from_the_clock_is_no_seed() => Rule.VerifyAsync("""
        using System;
        using System.Linq;
        using Microsoft.ML;

        var random = {|SLV2002:new Random((int)DateTime.Now.Ticks)|};
        var other = {|SLV2002:new Random(Environment.TickCount)|};
        var rows = Enumerable.Range(0, 10).Select(_ => random.Next() + other.Next()).ToList();
        """);

    [Fact]
    public Task The_cryptographic_generator_cannot_be_seeded() => Rule.VerifyAsync("""
        using System.Collections.Generic;
        using System.Security.Cryptography;
        using Microsoft.ML;

        var rows = new List<int>();
        for (var i = 0; i < 10; i++) rows.Add({|SLV2002:RandomNumberGenerator.GetInt32(10)|});
        """);

    [Fact]
    public Task A_generator_in_a_field_or_property_is_followed() => Rule.VerifyAsync("""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.Data.Analysis;

        internal sealed class Sampler
        {
            private readonly Random _random = {|SLV2002:new Random()|};
            private static Random Shared => {|SLV2002:Random.Shared|};

            public IEnumerable<int> Sample(IEnumerable<int> rows) => rows.Where(_ => _random.NextDouble() < 0.5);
            public double Noise() => Shared.NextDouble();
        }
        """);

    [Fact]
    public Task A_generator_that_is_handed_to_a_function_is_reported() => Rule.VerifyAsync("""
        using System;
        using System.Collections.Generic;
        using Microsoft.ML;

        Mix(new List<int> { 1, 2, 3 }, {|SLV2002:new Random()|});

        static void Mix(List<int> rows, Random random) => rows.Sort((_, _) => random.Next(-1, 2));
        """);

    [Fact]
    public Task A_seed_is_enough() => Rule.VerifyAsync("""
        using System;
        using System.Linq;
        using Microsoft.ML;

        const int Seed = 42;
        var rand = new Random(0);
        var other = new Random(Seed);
        var y = Enumerable.Range(0, 100).Select(x => 100 * x + rand.NextSingle() + other.Next()).ToArray();
        """);

    [Fact]
    public Task Pauses_names_and_single_numbers_are_no_data() => Rule.VerifyAsync("""
        using System;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.ML;

        var random = new Random();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await Task.Delay(random.Next(100, 200));
            var jitter = random.NextDouble();
            Console.WriteLine($"run-{random.Next()}");
        }

        var look = Random.Shared.Next(100);

        static string NewId()
        {
            var random = new Random();
            return new string(Enumerable.Range(0, 8).Select(_ => "abcdef"[random.Next(6)]).ToArray());
        }
        """);

    [Fact]
    public Task A_caller_that_can_choose_is_left_alone() => Rule.VerifyAsync("""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.ML;

        public sealed class Tuner
        {
            private readonly Random _random;

            public Tuner() => _random = new Random();
            public Tuner(int seed) => _random = new Random(seed);

            public Random Mixer { get; set; } = new Random();

            public static IEnumerable<int> Shuffle(IEnumerable<int> rows, Random random = null)
            {
                random ??= new Random();
                return rows.Select(row => row + random.Next());
            }

            public static IEnumerable<int> Sample(IEnumerable<int> rows, int? seed)
            {
                var random = seed is { } given ? new Random(given) : new Random();
                return rows.Where(_ => random.Next(2) == 0);
            }

            public int Next() => _random.Next() + Mixer.Next();
        }
        """);

    [Fact]
    public Task A_file_that_does_not_work_with_data_is_left_alone() => Rule.VerifyAsync("""
        using System;
        using System.Linq;

        var rnd = new Random();
        var points = Enumerable.Range(1, 10).Select(_ => rnd.Next(30, 80)).ToArray();
        """);

    [Fact]
    public Task The_fix_passes_a_seed() => Rule.VerifyFixAsync<UnseededRandomFixer>(
        """
        using System;
        using System.Linq;
        using Microsoft.ML;

        Random random = {|SLV2002:new()|};
        var other = {|SLV2002:new Random()|};
        var clock = {|SLV2002:new Random(Environment.TickCount)|};
        var y = Enumerable.Range(0, 100).Select(x => random.Next() + other.Next() + clock.Next()).ToArray();
        """,
        """
        using System;
        using System.Linq;
        using Microsoft.ML;

        Random random = new(1);
        var other = new Random(1);
        var clock = new Random(1);
        var y = Enumerable.Range(0, 100).Select(x => random.Next() + other.Next() + clock.Next()).ToArray();
        """);

    [Fact]
    public Task The_shared_generator_has_no_fix() => Rule.VerifyNoFixAsync<UnseededRandomFixer>("""
        using System;
        using System.Linq;
        using Microsoft.ML;

        var y = Enumerable.Range(0, 100).Select(x => {|SLV2002:Random.Shared|}.Next()).ToArray();
        """);
}
